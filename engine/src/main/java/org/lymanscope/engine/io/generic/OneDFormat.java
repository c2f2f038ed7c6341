package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsImage;

/**
 * FITS files of one-dimensional spectra of no particular survey: a table with columns of usual
 * names, or an image with a linear or logarithmic wavelength axis.
 */
public final class OneDFormat implements SpectrumFormat {
  @Override
  public String name() {
    return "one-dimensional FITS";
  }

  @Override
  public boolean recognises(SourceFile source) throws IOException {
    if (!FitsFile.isFits(source)) {
      return false;
    }
    FitsFile fits = FitsFile.of(source);
    return table(fits).isPresent() || image(fits).isPresent();
  }

  @Override
  public SpectrumFile open(SourceFile source) throws IOException {
    FitsFile fits = FitsFile.of(source);
    fits.requireWhole();
    Optional<FitsHdu> table = table(fits);
    return table.isPresent()
        ? TableSpectra.open(fits, table.get())
        : ImageSpectra.open(fits, image(fits).orElseThrow());
  }

  /**
   * Whether the file holds the errors of a file of fluxes that lies beside it under the usual name,
   * and so is no spectrum of its own.
   *
   * @throws IOException if a file cannot be read
   */
  public static boolean isErrorOfAnother(SourceFile source) throws IOException {
    if (!FitsFile.isFits(source)) {
      return false;
    }
    FitsHdu primary = FitsFile.of(source).primary();
    return primary.isImage() && ErrorFile.isBesideFlux(source.path(), FitsImage.of(primary));
  }

  private static Optional<FitsHdu> table(FitsFile fits) throws IOException {
    for (FitsHdu hdu : fits.hdus()) {
      if (hdu.isTable() && TableColumns.areIn(hdu)) {
        return Optional.of(hdu);
      }
    }
    return Optional.empty();
  }

  private static Optional<FitsHdu> image(FitsFile fits) {
    return fits.hdus().stream()
        .filter(FitsHdu::isImage)
        .findFirst()
        .filter(hdu -> ImageAxis.isSpectral(hdu.header()));
  }
}
