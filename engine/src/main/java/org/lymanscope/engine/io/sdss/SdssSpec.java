package org.lymanscope.engine.io.sdss;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * One {@code spec} file: HDU 1 is the co-added spectrum on a grid of log₁₀ λ, vacuum, heliocentric.
 * The mask is {@code and_mask}, with all its bits: SDSS's own redshift fit leaves out BRIGHTSKY and
 * BADSKYCHI pixels too.
 */
final class SdssSpec {
  private static final String ARM = "coadd";

  private SdssSpec() {}

  static SpectrumFile open(FitsFile fits) throws IOException {
    FitsTable coadd = FitsTable.of(fits.hdus().get(1));
    if (coadd.rows() < 2) {
      throw coadd.hdu().wrong("at least 2 pixels", coadd.rows() + " rows");
    }
    SpectrumEntry entry = entry(fits);
    return new OpenedFile(fits.source(), "sdss-spec", List.of(entry), id -> read(coadd, id));
  }

  private static SpectrumEntry entry(FitsFile fits) throws IOException {
    FitsHeader header = fits.primary().header();
    SpecObject object = SpecObject.of(fits);
    String name =
        SdssId.text(
            first(header.integer("PLATEID"), object.integer("PLATE")),
            first(header.integer("MJD"), object.integer("MJD")),
            first(header.integer("FIBERID"), object.integer("FIBERID")));
    SpectrumId id = new SpectrumId(fits.source().fingerprint(), 0, name);
    Map<String, String> facts = object.facts();
    facts.put("EXPTIME", header.text("EXPTIME").orElse(""));
    return Entries.byPosition(id, position(header, object), object.fit(), Entries.told(facts));
  }

  private static OptionalLong first(OptionalLong one, OptionalLong other) {
    return one.isPresent() ? one : other;
  }

  private static Optional<SkyPosition> position(FitsHeader header, SpecObject object) {
    OptionalDouble ra = header.number("PLUG_RA");
    OptionalDouble dec = header.number("PLUG_DEC");
    return ra.isPresent() && dec.isPresent()
        ? Entries.position(ra.getAsDouble(), dec.getAsDouble())
        : Entries.position(
            object.number("PLUG_RA").orElse(Double.NaN),
            object.number("PLUG_DEC").orElse(Double.NaN));
  }

  private static Spectrum read(FitsTable coadd, SpectrumId id) throws IOException {
    Pixels pixels =
        new Pixels(
            coadd.require("LOGLAM").values().map(log -> Math.pow(10, log)),
            coadd.require("FLUX").values(),
            Noise.IVAR.toIvar(coadd.require("IVAR").values()));
    Optional<PixelMask> mask = coadd.column("AND_MASK").map(SdssSpec::mask);
    return new Spectrum(
        id, List.of(pixels.toArm(ARM, mask, coadd.hdu()::wrong)), Spectrum.DESI_FLUX_UNIT);
  }

  private static PixelMask mask(FitsColumn column) {
    int[] bits = new int[column.rows()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (int) column.integer(i);
    }
    return PixelMask.copyOf(bits);
  }
}
