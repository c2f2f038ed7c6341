package org.lymanscope.engine.io.marz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.io.oned.LinearAxis;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.io.oned.WavelengthScale;
import org.lymanscope.engine.io.oned.WavelengthScale.Unit;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * One opened Marz file. Wavelengths are in air unless VACUUM is true. DO_HELIO and DO_CMB ask the
 * reader to correct, which is done here on the wavelengths, so that every redshift measured on them
 * is in that frame; without them the wavelengths stay as they are.
 */
final class MarzFile {
  private static final int MOST_FIBRES = 100_000;

  private final FitsHeader header;
  private final FitsImage intensity;
  private final FitsImage variance;
  private final Noise noise;
  private final Optional<FitsImage> wavelength;
  private final Fibres fibres;
  private final List<Integer> rows;

  private MarzFile(FitsFile fits, FitsHdu data) throws IOException {
    header = fits.primary().header();
    intensity = FitsImage.of(data);
    Optional<FitsHdu> plain = fits.hdu("VARIANCE");
    noise = plain.isPresent() ? Noise.VARIANCE : Noise.IVAR;
    variance = FitsImage.of(plain.isPresent() ? plain.get() : fits.require("IVAR"));
    Optional<FitsHdu> grid = fits.hdu("WAVELENGTH");
    wavelength = grid.isPresent() ? Optional.of(FitsImage.of(grid.get())) : Optional.empty();
    requireShape(variance, intensity.rows());
    if (wavelength.isPresent()) {
      requireShape(wavelength.get(), wavelength.get().rows() == 1 ? 1 : intensity.rows());
    }
    if (intensity.rows() > MOST_FIBRES) {
      throw data.wrong("at most " + MOST_FIBRES + " spectra", intensity.rows() + " rows");
    }
    fibres = Fibres.of(fits, (int) intensity.rows());
    rows = fibres.onObjects();
  }

  private void requireShape(FitsImage image, long wanted) throws IOException {
    if (image.width() != intensity.width() || image.rows() != wanted) {
      throw image
          .hdu()
          .wrong(
              intensity.width() + " × " + wanted + " pixels, as the intensity",
              image.width() + " × " + image.rows());
    }
  }

  static SpectrumFile open(FitsFile fits, FitsHdu data) throws IOException {
    MarzFile file = new MarzFile(fits, data);
    List<SpectrumEntry> entries = new ArrayList<>();
    for (int row : file.rows) {
      entries.add(file.entry(fits, entries.size(), row));
    }
    if (entries.isEmpty()) {
      throw data.wrong("at least one fibre of type P", "none");
    }
    return new OpenedFile(fits.source(), "marz", entries, file::read);
  }

  private SpectrumEntry entry(FitsFile fits, int index, int row) {
    SpectrumId id = new SpectrumId(fits.source().fingerprint(), index, fibres.name(row));
    Map<String, String> facts = fibres.facts(row);
    facts.put("MEDIUM", header.isTrue("VACUUM") ? "vacuum" : "air, converted to vacuum");
    facts.put("FRAME", frame(row));
    return Entries.byPosition(id, fibres.position(row), Optional.empty(), Entries.told(facts));
  }

  private String frame(int row) {
    if (!header.isTrue("DO_HELIO") && !header.isTrue("DO_CMB")) {
      return "as in the file";
    }
    String asked = header.isTrue("DO_CMB") ? "cosmic microwave background" : "heliocentric";
    OptionalDouble velocity = velocity(row);
    return velocity.isPresent()
        ? String.format(Locale.ROOT, "%s, corrected by %+.2f km/s", asked, velocity.getAsDouble())
        : asked + " asked for, but date or position is missing: not corrected";
  }

  /** Together, to first order in v/c; empty where the header asks for what cannot be computed. */
  private OptionalDouble velocity(int row) {
    double factor = shift(row);
    return Double.isFinite(factor)
        ? OptionalDouble.of((factor - 1) * Wavelengths.LIGHT_SPEED)
        : OptionalDouble.empty();
  }

  /** What the wavelengths are to be multiplied with; NaN where it cannot be known. */
  private double shift(int row) {
    Optional<SkyPosition> position =
        fibres.position(row).map(found -> Equinox.of(header).toJ2000(found));
    double mjd = header.number("UTMJD").orElse(Double.NaN);
    double factor = 1;
    if (header.isTrue("DO_HELIO")) {
      factor *= factor(position.map(p -> heliocentric(p, mjd)));
    }
    if (header.isTrue("DO_CMB")) {
      factor *= factor(position.map(VelocityFrame::microwaveBackground));
    }
    return factor;
  }

  private double heliocentric(SkyPosition position, double mjd) {
    return VelocityFrame.heliocentric(position, mjd, Observatory.of(header));
  }

  private static double factor(Optional<Double> velocity) {
    return 1 + velocity.orElse(Double.NaN) / Wavelengths.LIGHT_SPEED;
  }

  private Spectrum read(SpectrumId id) throws IOException {
    int row = rows.get(id.row());
    double shift = velocity(row).isPresent() ? shift(row) : 1;
    Pixels pixels =
        new Pixels(
            vacuum(row).map(value -> value * shift),
            intensity.row(row),
            noise.toIvar(variance.row(row)));
    return new Spectrum(
        id,
        List.of(pixels.toArm("marz", Optional.empty(), intensity.hdu()::wrong)),
        intensity.hdu().header().text("BUNIT").orElse("").strip());
  }

  private Samples vacuum(int row) throws IOException {
    WavelengthScale scale =
        new WavelengthScale(
            header.text("CUNIT1").flatMap(Unit::named).orElse(Unit.ANGSTROM),
            header.isTrue("LOGSCALE"),
            !header.isTrue("VACUUM"));
    if (wavelength.isPresent()) {
      FitsImage grid = wavelength.get();
      return scale.toVacuum(grid.row(grid.rows() == 1 ? 0 : row));
    }
    Optional<LinearAxis> axis =
        LinearAxis.of(intensity.hdu().header()).or(() -> LinearAxis.of(header));
    if (axis.isEmpty()) {
      throw intensity.hdu().wrong("an HDU WAVELENGTH or CRVAL1 and CDELT1", "neither");
    }
    return scale.toVacuum(axis.get().values(intensity.width()));
  }
}
