package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lymanscope.app.plot.BoxTable;
import org.lymanscope.app.plot.ModelBand;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.prediction.JointRedshift;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

/** What models say, in words. */
final class ModelWords {
  private ModelWords() {}

  /** The sign and colour of a model. */
  static Opinion.Source source(int place) {
    return place == 0 ? Opinion.Source.MODEL_A : Opinion.Source.MODEL_B;
  }

  /** The verdict: class, redshift, how sure, and why. */
  static Opinion opinion(ModelAnswer answer) {
    String z = answer.redshift().map(some -> fixed(some.z(), 5)).orElse("");
    String refused = answer.answer().refusal().map(Refusal::sentence).orElse("");
    return new Opinion(
        source(answer.place()),
        answer.card().name(),
        refused.isEmpty()
            ? (spectralClass(answer) + "  " + z).strip()
            : Text.get("inspect.model.refused"),
        refused.isEmpty() ? detail(answer) : refused,
        answer.redshift(),
        OptionalInt.empty(),
        answer.redshift().isPresent() ? OptionalInt.of(answer.place()) : OptionalInt.empty());
  }

  /** Name of the model, class, redshift and confidence, for a record. */
  static String inShort(ModelAnswer answer) {
    Opinion said = opinion(answer);
    String sure =
        answer
            .prediction()
            .map(Prediction::confidence)
            .filter(some -> !Double.isNaN(some))
            .map(some -> " (" + fixed(some, 3) + ")")
            .orElse("");
    return answer.card().name() + ": " + said.what().replaceAll("\\s+", " ") + sure;
  }

  /** The boxes of the lines that it is not wholly unsure of, for the plot. */
  static List<ModelBand> bands(ModelAnswer answer) {
    if (answer.finder().isEmpty() || answer.spec().isEmpty()) {
      return List.of();
    }
    return ModelBand.of(
        answer.place(),
        source(answer.place()).mark(),
        answer.spec().get(),
        answer.finder().get().lines());
  }

  /** One box of one line in numbers. */
  static String cell(BoxTable.Cell cell) {
    return String.format(
        Locale.ROOT,
        "%s %s  %.0f–%.0f Å  p %.3f  %s %.2f  λ %.1f Å  z %.4f",
        source(cell.place()).mark(),
        cell.line().label(),
        cell.from(),
        cell.to(),
        cell.probability(),
        Text.get("inspect.model.offset"),
        cell.offset(),
        cell.wavelength(),
        cell.z());
  }

  /** What was found, or that it was not; empty if the model decides no class. */
  private static String spectralClass(ModelAnswer answer) {
    return answer
        .spectralClass()
        .map(SpectralClass::name)
        .orElse(
            answer.finder().isPresent()
                ? Text.get("inspect.model.notFound", answer.card().target())
                : "");
  }

  private static String detail(ModelAnswer answer) {
    String error = answer.redshift().map(ModelWords::error).orElse("");
    return answer.finder().map(said -> lines(answer, said, error)).orElse(error);
  }

  private static String lines(ModelAnswer answer, Prediction.LineFinder said, String error) {
    JointRedshift joint = said.joint();
    String together =
        Text.get(
            "inspect.model.joint",
            fixed(joint.z(), 4),
            fixed(joint.error(), 4),
            fixed(joint.probability(), 2));
    return Text.get(
        "inspect.model.detail",
        said.best().line().label(),
        answer.card().rule().lines(),
        fixed(said.confidence(), 3),
        error,
        together);
  }

  private static String error(Redshift redshift) {
    return Double.isNaN(redshift.error()) ? "" : "±" + fixed(redshift.error(), 4);
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
