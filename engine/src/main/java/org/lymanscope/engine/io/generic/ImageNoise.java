package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The noise that belongs to an image of fluxes: an extension with a telling name; else a second
 * unnamed image of the same shape; else a file beside; else the scatter of the pixels.
 */
final class ImageNoise {
  private static final Map<String, Noise> NAMES =
      Map.ofEntries(
          Map.entry("IVAR", Noise.IVAR),
          Map.entry("INVVAR", Noise.IVAR),
          Map.entry("VAR", Noise.VARIANCE),
          Map.entry("VARIANCE", Noise.VARIANCE),
          Map.entry("STAT", Noise.VARIANCE),
          Map.entry("ERR", Noise.ERROR),
          Map.entry("ERRS", Noise.ERROR),
          Map.entry("ERROR", Noise.ERROR),
          Map.entry("SIGMA", Noise.ERROR),
          Map.entry("SIG", Noise.ERROR),
          Map.entry("NOISE", Noise.ERROR),
          Map.entry("UNCERT", Noise.ERROR),
          Map.entry("UNCERTAINTY", Noise.ERROR));

  private final Optional<FitsImage> image;
  private final Optional<Noise> kind;
  private final Optional<ErrorFile> beside;

  private ImageNoise(Optional<FitsImage> image, Optional<Noise> kind, Optional<ErrorFile> beside) {
    this.image = image;
    this.kind = kind;
    this.beside = beside;
  }

  static ImageNoise of(FitsFile fits, FitsImage flux) throws IOException {
    Optional<FitsImage> unnamed = Optional.empty();
    for (FitsHdu hdu : fits.hdus()) {
      if (hdu.index() == flux.hdu().index() || !fits(hdu, flux)) {
        continue;
      }
      Noise named = NAMES.get(hdu.name().toUpperCase(Locale.ROOT));
      if (named != null) {
        return new ImageNoise(Optional.of(FitsImage.of(hdu)), Optional.of(named), Optional.empty());
      }
      if (hdu.name().isEmpty() && hdu.index() == flux.hdu().index() + 1) {
        unnamed = Optional.of(FitsImage.of(hdu));
      }
    }
    return unnamed.isPresent()
        ? new ImageNoise(unnamed, Optional.empty(), Optional.empty())
        : new ImageNoise(
            Optional.empty(), Optional.empty(), ErrorFile.beside(fits.source().path(), flux));
  }

  private static boolean fits(FitsHdu hdu, FitsImage flux) throws IOException {
    if (!hdu.isImage()) {
      return false;
    }
    FitsImage image = FitsImage.of(hdu);
    return image.width() == flux.width() && image.rows() == flux.rows();
  }

  /** Inverse variances of one row. */
  Samples ivar(int row, Samples flux) throws IOException {
    if (image.isPresent()) {
      Samples values = image.get().row(row);
      return kind.orElseGet(() -> likely(values, flux)).toIvar(values);
    }
    return beside.isPresent() ? Noise.ERROR.toIvar(beside.get().row(row)) : Noise.fromScatter(flux);
  }

  /**
   * Whether unnamed numbers are inverse variances or errors: whichever comes nearer to the scatter
   * of the flux.
   */
  static Noise likely(Samples values, Samples flux) {
    double scatter = Math.log(median(Noise.fromScatter(flux)));
    double asIvar = Math.abs(Math.log(median(Noise.IVAR.toIvar(values))) - scatter);
    double asError = Math.abs(Math.log(median(Noise.ERROR.toIvar(values))) - scatter);
    return asIvar < asError ? Noise.IVAR : Noise.ERROR;
  }

  private static double median(Samples ivar) {
    double[] above = Arrays.stream(ivar.toArray()).filter(value -> value > 0).sorted().toArray();
    return above.length == 0 ? 1 : above[above.length / 2];
  }

  /** For people: where the noise comes from. */
  String source() {
    if (image.isPresent()) {
      return image.get().hdu().label();
    }
    return beside.isPresent()
        ? beside.get().path().getFileName().toString()
        : "estimated from the scatter of the pixels";
  }
}
