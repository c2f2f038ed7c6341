package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.spectrum.Samples;

/**
 * A file of one standard deviation per pixel that lies beside a file of fluxes, named as usual:
 * {@code x_nF.fits} and {@code x_nE.fits}, {@code xf.fits} and {@code xe.fits}, {@code x_flux.fits}
 * and {@code x_error.fits}, {@code x.fits} and {@code x_err.fits}.
 *
 * @param path where it lies
 */
record ErrorFile(Path path) {
  private static final Pattern NAME =
      Pattern.compile("(.*?)(F|f|_flux|_flx|_spec|)(\\.fits?)(\\.gz)?");
  private static final Pattern ERROR_NAME =
      Pattern.compile("(.*?)(E|e|_error|_err|_sigma|_sig|_noise)(\\.fits?)(\\.gz)?");
  private static final List<String> FLUX_WORDS = List.of("", "_flux", "_flx", "_spec");
  private static final List<String> WORDS = List.of("_error", "_err", "_sigma", "_sig", "_noise");

  /** The file that belongs to {@code flux}; empty if there is none of the same shape. */
  static Optional<ErrorFile> beside(Path flux, FitsImage image) throws IOException {
    for (Path candidate : siblings(flux, NAME, ErrorFile::errorWords)) {
      if (Files.isRegularFile(candidate)) {
        ErrorFile file = new ErrorFile(candidate);
        if (file.hasShapeOf(image)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether this is the errors of a file of fluxes beside it, of the same shape. */
  static boolean isBesideFlux(Path path, FitsImage image) throws IOException {
    for (Path flux : siblings(path, ERROR_NAME, ErrorFile::fluxWords)) {
      if (Files.isRegularFile(flux) && new ErrorFile(flux).hasShapeOf(image)) {
        return true;
      }
    }
    return false;
  }

  /** Files of the same name, but with another word before the ending. */
  private static List<Path> siblings(
      Path path, Pattern pattern, Function<String, List<String>> words) {
    List<Path> paths = new ArrayList<>();
    Matcher parts = pattern.matcher(String.valueOf(path.getFileName()));
    if (parts.matches()) {
      for (String word : words.apply(parts.group(2))) {
        String stem = parts.group(1) + word + parts.group(3);
        paths.add(path.resolveSibling(stem));
        paths.add(path.resolveSibling(stem + ".gz"));
      }
    }
    return paths;
  }

  private static List<String> errorWords(String flux) {
    return switch (flux) {
      case "F" -> List.of("E");
      case "f" -> List.of("e");
      default -> WORDS;
    };
  }

  private static List<String> fluxWords(String error) {
    return switch (error) {
      case "E" -> List.of("F");
      case "e" -> List.of("f");
      default -> FLUX_WORDS;
    };
  }

  private boolean hasShapeOf(FitsImage flux) throws IOException {
    try (SourceFile source = SourceFile.open(path)) {
      if (!FitsFile.isFits(source) || !FitsFile.of(source).primary().isImage()) {
        return false;
      }
      FitsImage image = FitsImage.of(FitsFile.of(source).primary());
      return image.width() == flux.width() && image.rows() == flux.rows();
    }
  }

  /** One row of errors, in the unit of the flux. */
  Samples row(int row) throws IOException {
    try (SourceFile source = SourceFile.open(path)) {
      return FitsImage.of(FitsFile.of(source).primary()).row(row);
    }
  }
}
