package org.lymanscope.engine.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From Gaia's pseudo-wavelength (samples along the dispersion of the mean BP or RP spectrum) to
 * wavelength: the nominal dispersion of DR3, as GaiaXPy tabulates it
 * (TabulatedDispersionFunction-DR3-v375wiv142r_20200610), every 10 nm where the band transmits;
 * between the knots by cubics, within 0.01 nm of the full table.
 */
enum GaiaDispersion {
  BP(
      330,
      new double[] {
        51.10820, 48.04816, 45.30296, 42.82362, 40.57177, 38.52047, 36.64545, 34.92478, 33.33990,
        31.87565, 30.51880, 29.25801, 28.08339, 26.98650, 25.95983, 24.99679, 24.09157, 23.23917,
        22.43505, 21.67514, 20.95575, 20.27361, 19.62577, 19.00956, 18.42262, 17.86287, 17.32815,
        16.81626, 16.32587, 15.85644, 15.40524, 14.96752, 14.54235, 14.13263, 13.73887, 13.35908
      }),
  RP(
      640,
      new double[] {
        13.26369, 14.78312, 16.24150, 17.64366, 18.99353, 20.29464, 21.55034, 22.76364, 23.93739,
        25.07409, 26.17635, 27.24610, 28.28577, 29.29694, 30.28163, 31.24113, 32.17739, 33.09129,
        33.98470, 34.85836, 35.71383, 36.55168, 37.37339, 38.17941, 38.97077, 39.74822, 40.51257,
        41.26444, 42.00419, 42.73277, 43.45064, 44.15826, 44.85612, 45.54454, 46.22422, 46.89542,
        47.55834, 48.21345, 48.86102, 49.50141, 50.13486, 50.76157
      });

  /** GaiaXPy's converter samples pseudo-wavelengths from 0 to this, ends included. */
  private static final double LAST_PSEUDO_WAVELENGTH = 60;

  private static final double KNOT_STEP = 10;

  private final double firstKnot;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final double[] pseudoWavelengths;

  GaiaDispersion(double firstKnot, double[] pseudoWavelengths) {
    this.firstKnot = firstKnot;
    this.pseudoWavelengths = pseudoWavelengths;
  }

  /** A sample of a spectrum on pseudo-wavelengths: its place in the row, and its wavelength. */
  record Sample(int index, double nanometres) {}

  /** The band that a cell {@code xp} names; empty if it is neither. */
  static Optional<GaiaDispersion> of(String xp) {
    String name = xp.strip().toUpperCase(Locale.ROOT);
    return List.of(values()).stream().filter(band -> band.name().equals(name)).findFirst();
  }

  /**
   * The samples that the band transmits, by increasing wavelength.
   *
   * @param size number of samples of the row, evenly spaced over pseudo-wavelengths 0 to 60
   */
  List<Sample> samples(int size) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = isDescending() ? size - 1 - i : i;
      double pseudoWavelength = LAST_PSEUDO_WAVELENGTH * index / (size - 1);
      if (transmits(pseudoWavelength)) {
        samples.add(new Sample(index, nanometres(pseudoWavelength)));
      }
    }
    return samples;
  }

  /** Wavelength in nm, in vacuum, of a pseudo-wavelength that the band transmits. */
  double nanometres(double pseudoWavelength) {
    int from =
        Math.max(0, Math.min(knotBefore(pseudoWavelength) - 1, pseudoWavelengths.length - 4));
    double sum = 0;
    for (int i = from; i < from + 4; i++) {
      double weight = 1;
      for (int j = from; j < from + 4; j++) {
        if (j != i) {
          weight *=
              (pseudoWavelength - pseudoWavelengths[j])
                  / (pseudoWavelengths[i] - pseudoWavelengths[j]);
        }
      }
      sum += weight * (firstKnot + KNOT_STEP * i);
    }
    return sum;
  }

  private boolean isDescending() {
    return pseudoWavelengths[0] > pseudoWavelengths[1];
  }

  private boolean transmits(double pseudoWavelength) {
    double first = pseudoWavelengths[0];
    double last = pseudoWavelengths[pseudoWavelengths.length - 1];
    return pseudoWavelength >= Math.min(first, last) && pseudoWavelength <= Math.max(first, last);
  }

  private int knotBefore(double pseudoWavelength) {
    int knot = 0;
    while (knot < pseudoWavelengths.length - 2
        && isDescending() == (pseudoWavelength < pseudoWavelengths[knot + 1])) {
      knot++;
    }
    return knot;
  }
}
