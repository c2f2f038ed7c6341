package org.lymanscope.engine.io.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * One spectrum as a table of text, one line for each pixel: CSV, ECSV, tab-separated, or columns
 * with blanks between; with or without a line of names.
 */
public final class TextFormat implements SpectrumFormat {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean recognises(SourceFile source) throws IOException {
    return isText(source) && TextColumns.of(source, TextTable.head(source)).isPresent();
  }

  /** Whether the start of a file is printable text. */
  static boolean isText(SourceFile source) {
    return source.size() > 0
        && source
            .head()
            .chars()
            .noneMatch(c -> c == 0x7f || (c < 0x20 && "\t\n\r\f".indexOf(c) < 0));
  }

  @Override
  public SpectrumFile open(SourceFile source) throws IOException {
    TextColumns columns =
        TextColumns.of(source, TextTable.head(source)).orElseThrow(() -> notPixels(source));
    SpectrumId id = new SpectrumId(source.fingerprint(), 0, columns.object());
    Map<String, String> facts = columns.facts();
    SpectrumEntry entry =
        Entries.byPosition(id, Optional.empty(), Optional.empty(), Entries.told(facts));
    return new OpenedFile(source, "text", List.of(entry), found -> read(source, columns, found));
  }

  private static IOException notPixels(SourceFile source) {
    return new SpectrumFormatException(
        source.path(), "", "columns of wavelength and flux", "other columns");
  }

  private static Spectrum read(SourceFile source, TextColumns columns, SpectrumId id)
      throws IOException {
    return new Spectrum(id, List.of(columns.read(source)), columns.fluxUnit());
  }
}
