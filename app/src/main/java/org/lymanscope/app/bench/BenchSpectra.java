package org.lymanscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Spectra of DESI's shape, 7,781 pixels once joined, so that a bench needs no files. */
final class BenchSpectra {
  private static final double STEP = 0.8;
  private static final double[] START = {3600, 5760, 7520};
  private static final int[] PIXELS = {2751, 2326, 2881};
  private static final String[] NAME = {"b", "r", "z"};

  private BenchSpectra() {}

  /** Noise on a faint continuum with an emission line; each is different. */
  static Spectrum next(RandomGenerator random, int row) {
    List<Arm> arms = new ArrayList<>();
    double line = random.nextDouble(4000, 6000);
    for (int a = 0; a < NAME.length; a++) {
      arms.add(arm(random, a, line));
    }
    SpectrumId id = new SpectrumId(new FileFingerprint("0".repeat(32)), row, Integer.toString(row));
    return new Spectrum(id, arms, Spectrum.DESI_FLUX_UNIT);
  }

  private static Arm arm(RandomGenerator random, int index, double line) {
    int n = PIXELS[index];
    double[] wavelength = new double[n];
    double[] flux = new double[n];
    for (int i = 0; i < n; i++) {
      wavelength[i] = START[index] + i * STEP;
      double x = (wavelength[i] - line) / 6;
      flux[i] = 0.3 + 4 * Math.exp(-x * x / 2) + 0.3 * random.nextGaussian();
    }
    return new Arm(
        NAME[index], Samples.adopt(wavelength), Samples.adopt(flux), Samples.constant(n, 11));
  }

  /** As many lines as the list for Lyman break galaxies has. */
  static List<SpectralLine> lines() {
    double[] rest = {
      1025.7, 1215.7, 1240.8, 1260.4, 1303.2, 1334.5, 1393.8, 1402.8, 1526.7, 1548.2, 1550.8,
      1608.5, 1640.4, 1663.5, 1670.8, 1908.7
    };
    List<SpectralLine> lines = new ArrayList<>();
    for (int i = 0; i < rest.length; i++) {
      LineKind kind = i % 3 == 1 ? LineKind.EMISSION : LineKind.ABSORPTION;
      String label = "Si II " + Math.round(rest[i]);
      lines.add(new SpectralLine("L" + i, label, rest[i], kind, 1 - i / 20.0, ""));
    }
    return lines;
  }
}
