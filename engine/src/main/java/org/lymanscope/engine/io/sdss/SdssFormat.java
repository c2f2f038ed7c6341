package org.lymanscope.engine.io.sdss;

import java.io.IOException;
import java.util.List;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.fits.FitsTable;

/**
 * SDSS and BOSS: {@code spec-PLATE-MJD-FIBER} files (SDSS data model, SPEC; "lite" and full) and
 * {@code spPlate} files. HDUs are found by position, because copies in the wild have lost their
 * names.
 */
public final class SdssFormat implements SpectrumFormat {
  private static final List<String> COADD = List.of("FLUX", "LOGLAM", "IVAR");

  @Override
  public String name() {
    return "SDSS";
  }

  @Override
  public boolean recognises(SourceFile source) throws IOException {
    if (!FitsFile.isFits(source)) {
      return false;
    }
    FitsFile fits = FitsFile.of(source);
    return isSpec(fits) || isPlate(fits);
  }

  @Override
  public SpectrumFile open(SourceFile source) throws IOException {
    FitsFile fits = FitsFile.of(source);
    fits.requireWhole();
    return isSpec(fits) ? SdssSpec.open(fits) : SdssPlate.open(fits);
  }

  private static boolean isSpec(FitsFile fits) throws IOException {
    if (fits.hdus().size() < 2 || !fits.hdus().get(1).isTable()) {
      return false;
    }
    FitsHdu hdu = fits.hdus().get(1);
    FitsTable coadd = FitsTable.of(hdu);
    boolean sdssOnly = coadd.has("AND_MASK") || coadd.has("WDISP") || hdu.name().equals("COADD");
    return sdssOnly && COADD.stream().allMatch(coadd::has);
  }

  private static boolean isPlate(FitsFile fits) {
    if (fits.hdus().size() < 2 || !fits.hdus().get(0).isImage()) {
      return false;
    }
    FitsHeader header = fits.hdus().get(0).header();
    return header.has("COEFF0")
        && header.has("COEFF1")
        && header.integer("NAXIS").orElse(0) == 2
        && fits.hdus().get(1).isImage();
  }
}
