package org.lymanscope.engine.io.desi;

import java.io.IOException;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.fits.FitsFile;

/**
 * DESI coadds and exposures: FITS files with an HDU {@code <ARM>_WAVELENGTH}, {@code <ARM>_FLUX} or
 * {@code <ARM>_IVAR}.
 */
public final class DesiFormat implements SpectrumFormat {
  @Override
  public String name() {
    return "DESI";
  }

  @Override
  public boolean recognises(SourceFile source) throws IOException {
    return FitsFile.isFits(source) && !DesiArm.prefixes(FitsFile.of(source)).isEmpty();
  }

  @Override
  public SpectrumFile open(SourceFile source) throws IOException {
    return DesiSpectra.open(source);
  }
}
