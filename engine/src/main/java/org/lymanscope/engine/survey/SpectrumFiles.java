package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.desi.DesiFormat;
import org.lymanscope.engine.io.desi.RedrockFiles;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.generic.OneDFormat;
import org.lymanscope.engine.io.marz.MarzFormat;
import org.lymanscope.engine.io.sdss.SdssFormat;
import org.lymanscope.engine.io.text.GaiaXpFormat;
import org.lymanscope.engine.io.text.TextFormat;

/** The way in: recognises a format by content and opens the file. */
public final class SpectrumFiles {
  /** Asked in this order: the particular before the general, text last. */
  private static final List<SpectrumFormat> FORMATS =
      List.of(
          new DesiFormat(),
          new SdssFormat(),
          new MarzFormat(),
          new OneDFormat(),
          new GaiaXpFormat(),
          new TextFormat());

  private SpectrumFiles() {}

  /**
   * Opens a file of spectra.
   *
   * @throws SpectrumFormatException if it is of no known format, or broken
   * @throws IOException if it cannot be read
   */
  public static SpectrumFile open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new SpectrumFormatException(path, "", "a file", "a folder");
    }
    Optional<SpectrumFile> opened = openIf(path, source -> true);
    if (opened.isEmpty()) {
      throw new SpectrumFormatException(path, "", "spectra in a known format", describe(path));
    }
    return opened.get();
  }

  /**
   * Opens a file if it is one of spectra, and passes over everything else, also over the errors
   * that belong to another file.
   *
   * @throws SpectrumFormatException if it is a file of spectra, but broken
   * @throws IOException if it cannot be read
   */
  static Optional<SpectrumFile> openIfSpectra(Path path) throws IOException {
    return openIf(path, source -> !OneDFormat.isErrorOfAnother(source));
  }

  /** Something that has to be true of a file. */
  @FunctionalInterface
  private interface Condition {
    boolean holds(SourceFile source) throws IOException;
  }

  private static Optional<SpectrumFile> openIf(Path path, Condition condition) throws IOException {
    SourceFile source = SourceFile.open(path);
    Optional<SpectrumFile> opened = Optional.empty();
    try {
      opened = condition.holds(source) ? recognised(source) : opened;
      return opened;
    } finally {
      if (opened.isEmpty()) {
        source.close();
      }
    }
  }

  private static Optional<SpectrumFile> recognised(SourceFile source) throws IOException {
    if (OtherContent.of(source).isPresent()) {
      return Optional.empty();
    }
    for (SpectrumFormat format : FORMATS) {
      if (format.recognises(source)) {
        return Optional.of(format.open(source));
      }
    }
    if (FitsFile.isFits(source)) {
      FitsFile.of(source).requireWhole();
    }
    return Optional.empty();
  }

  private static String describe(Path path) throws IOException {
    try (SourceFile source = SourceFile.open(path)) {
      if (source.size() == 0) {
        return "an empty file";
      } else if (!FitsFile.isFits(source)) {
        return "something else";
      }
      String names = FitsFile.of(source).names();
      return OtherContent.of(source).orElse("a FITS file with the HDUs " + names);
    }
  }

  /**
   * Finds the pipeline results that belong to an opened file: in the file itself (SDSS), or beside
   * it under the usual names (DESI). {@link PipelineResults#NONE} where there are none.
   *
   * @throws SpectrumFormatException if there are some, but broken
   * @throws IOException if they cannot be read
   */
  public static PipelineResults pipelineBeside(SpectrumFile file) throws IOException {
    return RedrockFiles.beside(file);
  }
}
