package org.lymanscope.app.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Issue;

/** What the target table tells of a target; also what can be filtered and sorted by. */
public enum TargetColumn {
  STATUS("status", TargetColumn::status),
  ID("id", RowValues::name),
  CLASS("class", row -> text(row.decidedClass())),
  Z("z", row -> row.decidedZ().map(z -> fixed(z, 5)).orElse("")),
  QUALITY("quality", row -> row.decision().quality().map(q -> "" + q.digit()).orElse("")),
  PIPELINE_CLASS("pclass", row -> text(row.pipeline().map(PipelineFit::spectralClass))),
  PIPELINE_Z("pz", row -> row.pipeline().map(fit -> fixed(fit.z(), 5)).orElse("")),
  ZWARN("zwarn", row -> row.pipeline().map(fit -> "" + fit.zwarn()).orElse("")),
  MODEL_CLASS("mclass", TargetColumn::modelClass),
  MODEL_Z("mz", row -> row.model().map(said -> fixed(said.z(), 5)).orElse("")),
  CONFIDENCE("conf", row -> row.model().map(said -> fixed(said.confidence(), 3)).orElse("")),
  DISAGREEMENT("dz", TargetColumn::disagreement),
  UNCERTAINTY("mzerr", row -> row.model().map(said -> fixed(said.uncertainty(), 4)).orElse("")),
  BOOKMARK("star", row -> row.decision().bookmarked() ? "★" : ""),
  FLAGS("flags", TargetColumn::flags),
  DELTA_CHI2("dchi2", row -> row.pipeline().map(fit -> fixed(fit.deltaChi2(), 0)).orElse("")),
  MAG("mag", row -> row.fact("MAG_R", "MAG_G", "MAG_Z", "MAG")),
  SNR("sn", row -> row.fact("MEDIAN_SNR", "TSNR2_LRG", "SN_MEDIAN", "SNR")),
  OBJTYPE("objtype", row -> row.fact("OBJTYPE")),
  NUMBER("n", row -> String.valueOf(row.number()));

  /** Where DESI calls QuasarNET and Redrock different: 0.05 in |Δz| / (1 + z). */
  private static final double DISAGREES = 0.05;

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // method references and lambdas without state
  private final Function<RowValues, String> text;

  TargetColumn(String key, Function<RowValues, String> text) {
    this.key = key;
    this.text = text;
  }

  /** The name it has in filters: {@code z}, {@code class}, {@code pz}. */
  public String key() {
    return key;
  }

  /** Its heading. */
  public String title() {
    return Text.get("inspect.column." + key);
  }

  /** What its heading means. */
  public String hint() {
    return Text.get("inspect.column." + key + ".hint");
  }

  /** What stands in a row now; empty text if nothing. UI thread only. */
  public String text(TargetRow row) {
    return text(row.now());
  }

  /** What stands in a row; empty text if nothing. Any thread. */
  String text(RowValues row) {
    return text.apply(row);
  }

  /** The same as a number; NaN if it is none. */
  double number(RowValues row) {
    return this == DISAGREEMENT ? row.disagreement() : parse(text(row));
  }

  /** Whether it holds numbers, which are aligned and sorted as such. */
  public boolean numeric() {
    return switch (this) {
      case NUMBER, Z, QUALITY, PIPELINE_Z, ZWARN, DELTA_CHI2, MAG, SNR -> true;
      case MODEL_Z, CONFIDENCE, DISAGREEMENT, UNCERTAINTY -> true;
      default -> false;
    };
  }

  /** Who says it: nobody, the pipeline, a model, or a person. */
  String styleClass() {
    return switch (this) {
      case PIPELINE_CLASS, PIPELINE_Z, ZWARN, DELTA_CHI2 -> "lym-pipeline-text";
      case MODEL_CLASS, MODEL_Z, CONFIDENCE, DISAGREEMENT, UNCERTAINTY -> "lym-model-a-text";
      case STATUS, CLASS, Z, QUALITY, FLAGS, BOOKMARK -> "lym-person-text";
      default -> "lym-plain";
    };
  }

  static Optional<TargetColumn> ofKey(String key) {
    return Stream.of(values()).filter(column -> column.key.equalsIgnoreCase(key)).findFirst();
  }

  static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String status(RowValues row) {
    if (row.answered()) {
      return "●";
    }
    return row.mine().isPresent() ? "◐" : "○";
  }

  private static String flags(RowValues row) {
    return Issue.letters(row.decision().issues());
  }

  private static String modelClass(RowValues row) {
    return row.model().map(said -> said.found() ? said.spectralClass().name() : "–").orElse("");
  }

  /** Told by a sign, not by colour alone. */
  private static String disagreement(RowValues row) {
    double apart = row.disagreement();
    return (apart > DISAGREES ? "≠ " : "") + fixed(apart, 4);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String fixed(double value, int decimals) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
