package org.lymanscope.engine.io.sdss;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * All spectra of one plate (SDSS data model, spPlate): HDU 0 flux, 1 ivar, 2 and_mask, 5 plugmap;
 * one row for each fibre, log₁₀ λ = COEFF0 + COEFF1 i.
 */
final class SdssPlate {
  private static final int PLUGMAP = 5;
  private static final int MOST_FIBRES = 10_000;

  private final FitsHeader header;
  private final FitsImage flux;
  private final FitsImage ivar;
  private final Optional<FitsImage> mask;

  private SdssPlate(FitsFile fits) throws IOException {
    header = fits.primary().header();
    flux = FitsImage.of(fits.hdus().get(0));
    ivar = FitsImage.of(fits.hdus().get(1));
    mask =
        fits.hdus().size() > 2 && fits.hdus().get(2).isImage()
            ? Optional.of(FitsImage.of(fits.hdus().get(2)))
            : Optional.empty();
    requireSameShape(ivar);
    if (mask.isPresent()) {
      requireSameShape(mask.get());
    }
    if (flux.rows() > MOST_FIBRES) {
      throw flux.hdu().wrong("at most " + MOST_FIBRES + " fibres", flux.rows() + " rows");
    }
  }

  private void requireSameShape(FitsImage image) throws IOException {
    if (image.width() != flux.width() || image.rows() != flux.rows()) {
      throw image
          .hdu()
          .wrong(
              flux.width() + " × " + flux.rows() + " pixels, as the flux",
              image.width() + " × " + image.rows());
    }
  }

  static SpectrumFile open(FitsFile fits) throws IOException {
    SdssPlate plate = new SdssPlate(fits);
    return new OpenedFile(fits.source(), "sdss-spplate", plate.entries(fits), plate::read);
  }

  private List<SpectrumEntry> entries(FitsFile fits) throws IOException {
    Map<String, FitsColumn> plugs = plugmap(fits);
    List<SpectrumEntry> entries = new ArrayList<>();
    for (int row = 0; row < flux.rows(); row++) {
      FitsColumn fiber = plugs.get("FIBERID");
      String name =
          SdssId.text(
              header.integer("PLATEID"),
              header.integer("MJD"),
              OptionalLong.of(fiber == null ? row + 1 : fiber.integer(row)));
      SpectrumId id = new SpectrumId(fits.source().fingerprint(), row, name);
      entries.add(
          Entries.byPosition(id, position(plugs, row), Optional.empty(), facts(plugs, row)));
    }
    return entries;
  }

  private Map<String, FitsColumn> plugmap(FitsFile fits) throws IOException {
    if (fits.hdus().size() <= PLUGMAP || !fits.hdus().get(PLUGMAP).isTable()) {
      return Map.of();
    }
    FitsHdu hdu = fits.hdus().get(PLUGMAP);
    FitsTable table = FitsTable.of(hdu);
    if (table.rows() != flux.rows()) {
      throw hdu.wrong(flux.rows() + " rows, one for each fibre", table.rows() + " rows");
    }
    Map<String, FitsColumn> plugs =
        new LinkedHashMap<>(table.select(List.of("FIBERID", "RA", "DEC", "OBJTYPE")));
    plugs.values().removeIf(column -> column.repeat() < 1);
    return plugs;
  }

  private static Optional<SkyPosition> position(Map<String, FitsColumn> plugs, int row) {
    FitsColumn ra = plugs.get("RA");
    FitsColumn dec = plugs.get("DEC");
    return ra == null || dec == null
        ? Optional.empty()
        : Entries.position(ra.number(row), dec.number(row));
  }

  private static Map<String, String> facts(Map<String, FitsColumn> plugs, int row) {
    FitsColumn type = plugs.get("OBJTYPE");
    return Entries.told(Map.of("OBJTYPE", type == null ? "" : type.text(row).strip()));
  }

  private Spectrum read(SpectrumId id) throws IOException {
    Pixels pixels =
        new Pixels(wavelength(), flux.row(id.row()), Noise.IVAR.toIvar(ivar.row(id.row())));
    Optional<PixelMask> bits = Optional.empty();
    if (mask.isPresent()) {
      bits = Optional.of(mask.get().bits(id.row()));
    }
    return new Spectrum(
        id, List.of(pixels.toArm("plate", bits, flux.hdu()::wrong)), Spectrum.DESI_FLUX_UNIT);
  }

  private Samples wavelength() {
    double first = header.number("COEFF0").orElse(Double.NaN);
    double step = header.number("COEFF1").orElse(Double.NaN);
    double[] wavelength = new double[flux.width()];
    for (int i = 0; i < wavelength.length; i++) {
      wavelength[i] = Math.pow(10, first + step * i);
    }
    return Samples.adopt(wavelength);
  }
}
