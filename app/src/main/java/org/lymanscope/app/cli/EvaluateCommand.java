package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.evaluate.EvaluateJob;
import org.lymanscope.engine.evaluate.Evaluation;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.CardFile;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope evaluate}: how well a model does on labelled datasets. */
@Command(
    name = "evaluate",
    description = {
      "Tell purity and efficiency of a model on datasets that it has not learned from, or how good its",
      "redshifts are if it tells no class.",
      "Test sets are judged whole; of others the rows to validate by, unless told otherwise."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:something cannot be read, or has no such rows", "2:wrong usage"})
public final class EvaluateCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelChoice choice;

  @Parameters(arity = "1..*", paramLabel = "DATASET", description = "Folders of datasets.")
  private List<Path> datasets = List.of();

  @Option(
      names = "--split",
      paramLabel = "S",
      description = "training, validation or test (default: see above).")
  private @Nullable Split split;

  @Option(
      names = "--keep",
      description =
          "Write the figures, and the rule of the options, into the card of the folder M.")
  private boolean keep;

  @Mixin private final TorchChoice torchChoice = new TorchChoice();

  @Mixin private final RuleChoice rule = new RuleChoice();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    rule.check();
    PrintWriter err = spec.commandLine().getErr();
    Path card = Path.of(choice.name()).resolve(ModelFolder.CARD);
    if (keep && !Files.isRegularFile(card)) {
      throw new ParameterException(
          spec.commandLine(), "--keep: expected a model folder, found " + choice.name());
    }
    Model model = rule.ruled(choice.read());
    ModelCard judged = model.card();
    ExecutorService lanes = Executors.newCachedThreadPool();
    try {
      Torch torch = torchChoice.start(lanes, err::println);
      try (LoadedModel loaded = torch.load(model)) {
        for (Path dataset : datasets) {
          Evaluation evaluation = evaluate(loaded, dataset);
          EvaluationText.print(evaluation, spec.commandLine().getOut());
          judged = judged.scored(EvaluationText.scores(evaluation));
        }
      }
    } finally {
      lanes.shutdown();
    }
    if (keep) {
      CardFile.write(card, judged);
    }
    return 0;
  }

  private Evaluation evaluate(LoadedModel loaded, Path dataset) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    return new EvaluateJob(loaded, dataset, splits(dataset))
        .run(new PrintedProgress(err, System::nanoTime));
  }

  private Set<Split> splits(Path dataset) throws IOException {
    if (split != null) {
      return EnumSet.of(split);
    }
    boolean test = Dataset.card(dataset).role() == Role.TEST;
    return test ? EnumSet.allOf(Split.class) : EnumSet.of(Split.VALIDATION);
  }
}
