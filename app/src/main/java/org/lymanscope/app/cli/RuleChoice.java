package org.lymanscope.app.cli;

import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When a line finder has found its class: options of every command that has it decide. */
final class RuleChoice {
  @Option(
      names = "--lines-above",
      paramLabel = "N",
      description = "How many lines have to be sure (default: as the model's card says).")
  private @Nullable Integer lines;

  @Option(
      names = "--threshold",
      paramLabel = "C",
      description = "How sure, 0 to 1 (default: as the model's card says).")
  private @Nullable Double threshold;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Refuses numbers that no model can have, before anything is read. */
  void check() {
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw wrong("--threshold: expected 0 to 1, found " + threshold);
    }
    if (lines != null && lines < 1) {
      throw wrong("--lines-above: expected at least 1, found " + lines);
    }
  }

  /** The model with the rule of the options. */
  Model ruled(Model model) {
    if (lines == null && threshold == null) {
      return model;
    }
    ModelCard card = model.card();
    if (!(card.spec() instanceof LineFinderSpec finder)) {
      throw wrong("--lines-above and --threshold: " + card.name() + " finds no lines");
    }
    long most = finder.heads().stream().filter(LineHead::counts).count();
    int wanted = lines == null ? card.rule().lines() : lines;
    if (wanted > most) {
      throw wrong("--lines-above: " + card.name() + " has " + most + " lines, found " + wanted);
    }
    double sure = threshold == null ? card.rule().threshold() : threshold;
    return new Model(card.ruled(new DecisionRule(wanted, sure)), model.weights());
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
