package org.lymanscope.engine.io.marz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;

/**
 * The FITS files that Marz reads (Hinton et al. 2016, Astronomy and Computing 15, 61), AAOmega's
 * among them: intensity and variance images and a table of fibres.
 */
public final class MarzFormat implements SpectrumFormat {
  private static final List<String> KEYS =
      List.of("DO_HELIO", "DO_CMB", "LOGSCALE", "UTMJD", "LONG_OBS");

  @Override
  public String name() {
    return "Marz";
  }

  @Override
  public boolean recognises(SourceFile source) throws IOException {
    if (!FitsFile.isFits(source)) {
      return false;
    }
    FitsFile fits = FitsFile.of(source);
    boolean noise = fits.hdu("VARIANCE").isPresent() || fits.hdu("IVAR").isPresent();
    boolean marz =
        fits.hdu("FIBRES").isPresent()
            || fits.hdu("INTENSITY").isPresent()
            || (!fits.hdus().isEmpty() && KEYS.stream().anyMatch(fits.hdus().get(0).header()::has));
    return noise && marz && intensity(fits).isPresent();
  }

  static Optional<FitsHdu> intensity(FitsFile fits) {
    return fits.hdu("INTENSITY")
        .or(() -> fits.hdus().stream().findFirst())
        .filter(FitsHdu::isImage);
  }

  @Override
  public SpectrumFile open(SourceFile source) throws IOException {
    FitsFile fits = FitsFile.of(source);
    fits.requireWhole();
    return MarzFile.open(fits, intensity(fits).orElseThrow());
  }
}
