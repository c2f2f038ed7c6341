package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * An image of which every row is a spectrum, all on one grid. Of a third axis (IRAF's bands) only
 * the first plane counts.
 */
final class ImageSpectra {
  private static final int MOST_ROWS = 100_000;

  private final FitsImage flux;
  private final ImageNoise noise;

  private ImageSpectra(FitsImage flux, ImageNoise noise) {
    this.flux = flux;
    this.noise = noise;
  }

  static SpectrumFile open(FitsFile fits, FitsHdu hdu) throws IOException {
    FitsImage flux = FitsImage.of(hdu);
    if (flux.axis(2) > MOST_ROWS) {
      throw hdu.wrong("at most " + MOST_ROWS + " spectra", flux.axis(2) + " rows");
    }
    ImageSpectra spectra = new ImageSpectra(flux, ImageNoise.of(fits, flux));
    FitsHeader header = fits.primary().header();
    List<SpectrumEntry> entries = new ArrayList<>();
    for (int row = 0; row < flux.axis(2); row++) {
      entries.add(spectra.entry(fits, header, row));
    }
    return new OpenedFile(fits.source(), "fits-1d", entries, spectra::read);
  }

  private SpectrumEntry entry(FitsFile fits, FitsHeader header, int row) {
    boolean alone = flux.axis(2) == 1;
    String object = HeaderFacts.name(header);
    String name = alone ? object : header.text("APID" + (row + 1)).orElse(object + "#" + (row + 1));
    SpectrumId id = new SpectrumId(fits.source().fingerprint(), row, name.strip());
    Map<String, String> facts = HeaderFacts.facts(header);
    facts.put("MEDIUM", Medium.of(flux.hdu().header()).sentence());
    facts.put("NOISE", noise.source());
    return Entries.byPosition(
        id,
        alone ? HeaderFacts.position(header) : Optional.empty(),
        Optional.empty(),
        Entries.told(facts));
  }

  private Spectrum read(SpectrumId id) throws IOException {
    FitsHdu hdu = flux.hdu();
    Optional<Samples> wavelength = ImageAxis.wavelengths(hdu.header(), flux.width());
    if (wavelength.isEmpty()) {
      throw hdu.wrong("numbers in CRVAL1 and CDELT1", "something else");
    }
    Samples values = flux.row(id.row());
    Pixels pixels = new Pixels(wavelength.get(), values, noise.ivar(id.row(), values));
    return new Spectrum(
        id,
        List.of(pixels.toArm("image", Optional.empty(), hdu::wrong)),
        hdu.header().text("BUNIT").orElse("").strip());
  }
}
