package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.desi.DesiFormat;
import org.lymanscope.engine.io.desi.RedrockFiles;
import org.lymanscope.engine.io.fits.FitsFile;

/** The way in: recognises a format by content and opens the file. */
public final class SpectrumFiles {
  /** Asked in this order: the particular before the general, text last. */
  private static final List<SpectrumFormat> FORMATS = List.of(new DesiFormat());

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
    SourceFile source = SourceFile.open(path);
    boolean owned = false;
    try {
      SpectrumFile file = open(source);
      owned = true;
      return file;
    } finally {
      if (!owned) {
        source.close();
      }
    }
  }

  private static SpectrumFile open(SourceFile source) throws IOException {
    for (SpectrumFormat format : FORMATS) {
      if (format.recognises(source)) {
        return format.open(source);
      }
    }
    if (FitsFile.isFits(source)) {
      FitsFile.of(source).requireWhole();
    }
    throw new SpectrumFormatException(
        source.path(), "", "spectra in a known format", describe(source));
  }

  private static String describe(SourceFile source) throws IOException {
    if (source.size() == 0) {
      return "an empty file";
    }
    return FitsFile.isFits(source)
        ? "a FITS file with the HDUs " + FitsFile.of(source).names()
        : "something else";
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
