package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.FitsFile;

/** Reads a file of labels in whatever format it is. */
final class LabelFile {
  private static final int HEADING = 80;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LabelFile() {}

  /**
   * Reads it.
   *
   * @param format empty to tell it by the file's content
   * @param problems takes what is wrong with single lines
   * @throws org.lymanscope.engine.io.SpectrumFormatException if the file as a whole is none of
   *     labels
   */
  static List<ReadLabel> read(Path file, Optional<LabelFormat> format, List<LineProblem> problems)
      throws IOException {
    try (SourceFile source = SourceFile.open(file)) {
      boolean fits = FitsFile.isFits(source);
      if (format.map(told -> told == LabelFormat.FITS).orElse(fits)) {
        return LabelFitsReader.read(FitsFile.of(source), problems);
      }
    }
    String text = text(file);
    return switch (format.orElseGet(() -> recognise(text))) {
      case MARZ -> MarzReader.read(file, text.lines().toList(), problems);
      case CSV -> PlainCsv.read(file, text, problems);
      default -> ProspectReader.read(file, text.lines().toList(), problems);
    };
  }

  /** The start of a header for a message; other files may have anything there. */
  static String heading(List<String> header) {
    String text = AsciiText.spelt(String.join(",", header));
    return text.length() <= HEADING ? text : text.substring(0, HEADING) + " ...";
  }

  private static LabelFormat recognise(String text) {
    if (text.startsWith("#")) {
      return LabelFormat.MARZ;
    }
    return text.startsWith(PlainCsv.KEY) ? LabelFormat.CSV : LabelFormat.PROSPECT;
  }

  private static String text(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (MalformedInputException e) {
      text = Files.readString(file, StandardCharsets.ISO_8859_1);
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
