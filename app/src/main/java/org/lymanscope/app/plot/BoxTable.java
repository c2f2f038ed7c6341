package org.lymanscope.app.plot;

import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * What a line finder answered, for {@link BoxStrip}.
 *
 * @param spec its lines and boxes
 * @param boxes its answer
 */
public record BoxTable(LineFinderSpec spec, LineBoxes boxes) {
  /**
   * One cell.
   *
   * @param place whose it is: 0 of the active model, 1 of the one laid over it
   * @param line which line
   * @param from left edge of the box, observed, ångström
   * @param to its right edge
   * @param probability that the line is there, 0 to 1
   * @param offset where in the box, in boxes from its left edge
   * @param wavelength where that is, ångström
   * @param z the redshift that follows
   */
  public record Cell(
      int place,
      SpectralLine line,
      double from,
      double to,
      double probability,
      double offset,
      double wavelength,
      double z) {}

  SpectralLine line(int head) {
    return spec.heads().get(head).line();
  }

  /** Left edge of a box, ångström; for the number of boxes the end of the last. */
  double edge(int box) {
    return spec.wavelengthAt(box);
  }

  /** The box at a wavelength; −1 outside the grid. */
  int boxAt(double wavelength) {
    for (int box = 0; box < boxes.boxes(); box++) {
      if (wavelength >= edge(box) && wavelength < edge(box + 1)) {
        return box;
      }
    }
    return -1;
  }

  /** Where in a box a head puts its line, ångström. */
  double placeIn(int head, int box) {
    return spec.wavelengthAt(box + boxes.offset(head, box));
  }

  Cell cell(int place, int head, int box) {
    double wavelength = placeIn(head, box);
    return new Cell(
        place,
        line(head),
        edge(box),
        edge(box + 1),
        boxes.probability(head, box),
        boxes.offset(head, box),
        wavelength,
        line(head).redshiftAt(wavelength));
  }
}
