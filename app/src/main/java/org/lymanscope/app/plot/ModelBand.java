package org.lymanscope.app.plot;

import java.util.List;
import java.util.Locale;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.prediction.Prediction.FoundLine;

/**
 * A box in which a model finds a line.
 *
 * @param place whose it is: 0 of the active model, 1 of the one laid over it
 * @param from left edge of the box, observed, ångström
 * @param to its right edge
 * @param at where in it the line is, observed, ångström
 * @param label name of the line, confidence and redshift
 * @param confidence 0 to 1
 */
public record ModelBand(
    int place, double from, double to, double at, String label, double confidence) {
  /** Less sure lines would flood the plot. */
  private static final double SHOWN = 0.1;

  /**
   * The boxes of the lines that a model is not wholly unsure of.
   *
   * @param mark its sign, in front of the label
   */
  public static List<ModelBand> of(
      int place, String mark, LineFinderSpec spec, List<FoundLine> lines) {
    return lines.stream()
        .filter(line -> line.confidence() >= SHOWN)
        .map(line -> of(place, mark, spec, line))
        .toList();
  }

  private static ModelBand of(int place, String mark, LineFinderSpec spec, FoundLine line) {
    String label =
        String.format(
            Locale.ROOT,
            "%s %s %.2f  z %.3f",
            mark,
            line.line().label(),
            line.confidence(),
            line.z());
    return new ModelBand(
        place,
        spec.wavelengthAt(line.box()),
        spec.wavelengthAt(line.box() + 1),
        line.wavelength(),
        label,
        line.confidence());
  }
}
