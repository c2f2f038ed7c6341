package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What somebody says of a spectrum.
 *
 * @param source whose opinion it is
 * @param who name for people
 * @param what class and redshift in words; empty text for agreement with the pipeline
 * @param detail how sure
 * @param redshift the redshift to take over by a click; empty if there is none
 * @param candidate which of the pipeline's candidates it is
 * @param model which of the active models it is
 */
public record Opinion(
    Source source,
    String who,
    String what,
    String detail,
    Optional<Redshift> redshift,
    OptionalInt candidate,
    OptionalInt model) {
  /** The kinds of truth, which never look alike. */
  public enum Source {
    PIPELINE("◆", "lym-pipeline-text"),
    MODEL_A("▲", "lym-model-a-text"),
    MODEL_B("▼", "lym-model-b-text"),
    PERSON("●", "lym-person-text");

    private final String mark;
    private final String styleClass;

    Source(String mark, String styleClass) {
      this.mark = mark;
      this.styleClass = styleClass;
    }

    /** Its sign, so that it is told not by colour alone. */
    public String mark() {
      return mark;
    }

    /** Style class of its colour. */
    public String styleClass() {
      return styleClass;
    }
  }

  /**
   * Everybody's opinion of a spectrum that may be seen: the pipeline's best and the models beside
   * it, the pipeline's further candidates, others, oneself.
   */
  static List<Opinion> of(TargetRow row, List<PipelineFit> candidates, List<ModelAnswer> answers) {
    List<Opinion> opinions = new ArrayList<>();
    if (row.revealed()) {
      for (int i = 0; i < candidates.size(); i++) {
        opinions.add(of(candidates.get(i), i, pipeline(row)));
      }
      int beside = Math.min(1, opinions.size());
      opinions.addAll(beside, answers.stream().map(ModelWords::opinion).toList());
    }
    row.others().forEach(record -> opinions.add(of(record, record.inspector())));
    row.mineProperty()
        .get()
        .filter(record -> !record.decision().equals(Decision.NONE))
        .ifPresent(record -> opinions.add(of(record, Text.get("inspect.opinion.you"))));
    return opinions;
  }

  /** A redshift with its kind, as people read it. */
  public static String text(Redshift redshift) {
    String z = String.format(Locale.ROOT, "%.5f", redshift.z());
    return redshift.kind() == RedshiftKind.LYA ? z + " Lyα" : z;
  }

  /** Redrock speaks beside DESI's files; what SDSS's files say comes from its own pipeline. */
  private static String pipeline(TargetRow row) {
    boolean sdss = row.target().format().startsWith("sdss-");
    return Text.get(sdss ? "inspect.opinion.sdss" : "inspect.opinion.redrock");
  }

  private static Opinion of(PipelineFit fit, int index, String pipeline) {
    String error = fit.zError() > 0 ? String.format(Locale.ROOT, " ±%.5f", fit.zError()) : "";
    String chi2 =
        Double.isNaN(fit.deltaChi2())
            ? ""
            : String.format(Locale.ROOT, "  Δχ² %.0f", fit.deltaChi2());
    return new Opinion(
        Source.PIPELINE,
        index == 0 ? pipeline : Text.get("inspect.opinion.nth", pipeline, index + 1),
        String.format(Locale.ROOT, "%s  %.5f", fit.spectralClass(), fit.z()),
        "ZWARN " + fit.zwarn() + chi2 + error,
        Optional.of(Redshift.systemic(fit.z())),
        OptionalInt.of(index),
        OptionalInt.empty());
  }

  private static Opinion of(Classification record, String who) {
    Decision decision = record.decision();
    String z = decision.redshift().map(Opinion::text).orElse("");
    String spectralClass = decision.spectralClass().map(SpectralClass::name).orElse("");
    String what = (spectralClass + "  " + z).strip();
    return new Opinion(
        Source.PERSON,
        who,
        what.isEmpty() ? Text.get("inspect.opinion.agrees") : what,
        decision.quality().map(quality -> "q" + quality.digit()).orElse("q–")
            + (decision.comment().isEmpty() ? "" : "  " + decision.comment()),
        decision.redshift(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
