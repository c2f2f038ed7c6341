package org.lymanscope.app.plot;

import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Spectra whose every number is known. */
final class PlotTestSpectra {
  private PlotTestSpectra() {}

  /**
   * Two arms, 4000 to 4999 Å and 4950 to 5949 Å in steps of 1 Å: flux 1 with an emission line of
   * peak 11 at 4500 Å, σ 0.5; at 4200 Å a masked spike of a million.
   */
  static PlotContent content() {
    Spectrum spectrum =
        new Spectrum(
            new SpectrumId(new FileFingerprint("0".repeat(32)), 0, "39089837499744649"),
            List.of(arm("b", 4000), arm("r", 4950)),
            Spectrum.DESI_FLUX_UNIT);
    return PlotContent.prepare(spectrum, "TARGETID 39089837499744649", 2);
  }

  private static Arm arm(String name, double first) {
    int n = 1000;
    double[] wavelength = new double[n];
    double[] flux = new double[n];
    int[] mask = new int[n];
    for (int i = 0; i < n; i++) {
      wavelength[i] = first + i;
      double x = (wavelength[i] - 4500) / 5;
      flux[i] = 1 + 10 * Math.exp(-x * x / 2);
      if (wavelength[i] == 4200) {
        flux[i] = 1e6;
        mask[i] = 0x21;
      }
    }
    return new Arm(
        name,
        Samples.adopt(wavelength),
        Samples.adopt(flux),
        Samples.constant(n, 4),
        Optional.of(PixelMask.copyOf(mask)),
        Optional.empty());
  }
}
