package org.lymanscope.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ArmJoin;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * What {@code info} tells of one spectrum.
 *
 * @param id what the file calls it
 * @param joined extent of the joined grid
 * @param fit class and redshift as the file itself says
 * @param arms extent of each arm, by its name
 */
record SpectrumSummary(String id, Extent joined, Optional<PipelineFit> fit, List<Extent> arms) {
  private static final double WAVELENGTH_DIGITS = 1e4;
  private static final double FRACTION_DIGITS = 1e6;

  SpectrumSummary {
    arms = List.copyOf(arms);
  }

  /**
   * A stretch of wavelength, in ångström (vacuum) to 10⁻⁴.
   *
   * @param good share of pixels with ivar above 0 and no mask bit
   */
  record Extent(String name, int pixels, double min, double max, double good) {
    static Extent of(Arm arm) {
      return new Extent(
          arm.name(),
          arm.size(),
          rounded(arm.wavelength().first(), WAVELENGTH_DIGITS),
          rounded(arm.wavelength().last(), WAVELENGTH_DIGITS),
          rounded(arm.goodFraction(), FRACTION_DIGITS));
    }
  }

  static SpectrumSummary read(SpectrumFile file, SpectrumEntry entry) throws IOException {
    Spectrum spectrum = file.read(entry.id().row());
    List<Extent> arms = spectrum.arms().stream().map(Extent::of).toList();
    Extent joined = arms.size() == 1 ? arms.get(0) : Extent.of(ArmJoin.join(spectrum));
    return new SpectrumSummary(entry.id().nativeId(), joined, entry.pipeline(), arms);
  }

  /** Redshift to 10⁻⁶; empty where the file tells none. */
  Optional<Double> z() {
    return fit.map(PipelineFit::z).filter(Double::isFinite).map(z -> rounded(z, FRACTION_DIGITS));
  }

  private static double rounded(double value, double digits) {
    return Math.rint(value * digits) / digits;
  }
}
