package org.lymanscope.app.augment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/** Spectra, truth and answers in words and numbers. */
final class AugmentWords {
  static final String NOTHING = "–";

  /** Redshifts count as right within this, km/s: DESI's limits for galaxies and for quasars. */
  private static final double GOOD = 1000;

  private static final double GOOD_QSO = 3000;

  private AugmentWords() {}

  /** The sign of a model, so that it is told not by colour alone. */
  static String mark(int place) {
    return place == 0 ? "▲" : "▼";
  }

  static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−')
        : NOTHING;
  }

  /** How many steps a histogram has; 0 where no row has a redshift. */
  static int steps(RedshiftHistogram histogram) {
    return histogram.counts().values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** A size on disk. */
  static String size(long bytes) {
    return bytes < 1e9 ? fixed(bytes / 1e6, 0) + " MB" : fixed(bytes / 1e9, 1) + " GB";
  }

  /** A time to wait, roughly. */
  static String time(double seconds) {
    return seconds < 90
        ? Text.get("augment.seconds", fixed(Math.max(1, seconds), 0))
        : Text.get("augment.minutes", fixed(seconds / 60, 0));
  }

  /** How much of the spectrum changed, and what became of its signal-to-noise ratio. */
  static String difference(Comparison comparison) {
    Difference some = comparison.difference();
    if (some.stretches().isEmpty()) {
      return Text.get("augment.difference.none");
    }
    String lost = some.lost() > 0 ? Text.get("augment.difference.lost", fixed(some.lost(), 0)) : "";
    return Text.get(
            "augment.difference",
            fixed(some.changed(), 0),
            fixed(some.snrBefore(), 2),
            fixed(some.snrAfter(), 2),
            lost)
        .strip();
  }

  /** Whose class and redshift are taken for true. */
  static String source(Subject.Source source) {
    String key = "augment.source." + source.name().toLowerCase(Locale.ROOT);
    return Text.get(key, fixed(Redshift.LYA_OFFSET, 0));
  }

  /** Behind which bar of a dataset's redshifts a spectrum stands. */
  static String place(BinSubjects.Place place) {
    return Text.get(
        "augment.bin",
        place.bin().spectralClass(),
        fixed(place.bin().low(), 1),
        fixed(place.bin().high(), 1),
        Text.count(place.at() + 1L),
        Text.count(place.rows().size()));
  }

  /** Class and redshift that are taken for true. */
  static String truth(Label label) {
    String magnitude =
        Double.isNaN(label.magnitude())
            ? ""
            : "  " + Text.get("augment.magnitude", fixed(label.magnitude(), 2));
    return label.spectralClass() + "  z " + fixed(label.z(), 4) + magnitude;
  }

  // --- Models -------------------------------------------------------------------------------

  /** The class that a model finds, or that it finds none, or why it says nothing. */
  static String spectralClass(Verdict verdict, Answer answer) {
    Optional<Refusal> refusal = answer.refusal();
    if (refusal.isPresent()) {
      return refusal.get().sentence();
    }
    return answer
        .prediction()
        .map(Prediction::spectralClass)
        .filter(some -> !some.equals(SpectralClass.UNKNOWN))
        .map(SpectralClass::name)
        .orElseGet(() -> Text.get("augment.model.notFound", verdict.card().target()));
  }

  static String redshift(Answer answer) {
    return fixed(z(answer), 4);
  }

  /** The model's redshift; NaN if it gives none. */
  static double z(Answer answer) {
    return answer.prediction().flatMap(Prediction::redshift).map(Redshift::z).orElse(Double.NaN);
  }

  static String confidence(Answer answer) {
    return fixed(answer.prediction().map(Prediction::confidence).orElse(Double.NaN), 3);
  }

  static String joint(Answer answer) {
    return finder(answer)
        .map(some -> fixed(some.joint().z(), 4) + " ±" + fixed(some.joint().error(), 4))
        .orElse(NOTHING);
  }

  static Optional<Prediction.LineFinder> finder(Answer answer) {
    return answer.prediction().orElse(null) instanceof Prediction.LineFinder some
        ? Optional.of(some)
        : Optional.empty();
  }

  /** What became of the answer, in one sentence. */
  static String change(Verdict verdict) {
    Label truth = verdict.truth();
    double was = z(verdict.before());
    double is = z(verdict.after());
    if (verdict.after().prediction().isEmpty()) {
      return Text.get("augment.change.refuses");
    }
    if (Double.isNaN(is)) {
      return Text.get("augment.change.noRedshift");
    }
    if (Double.isNaN(truth.z())) {
      return Text.get("augment.change.noTruth", fixed(is - was, 4));
    }
    double velocity = Wavelengths.LIGHT_SPEED * Math.abs(is - truth.z()) / (1 + truth.z());
    double limit = truth.isA(SpectralClass.QSO) ? GOOD_QSO : GOOD;
    String key = velocity < limit ? "augment.change.right" : "augment.change.wrong";
    return Text.get(
        key, fixed(velocity, 0), confidence(verdict.before()), confidence(verdict.after()));
  }
}
