package org.lymanscope.engine.io.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.oned.Complaint;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/** An opened CSV of Gaia XP spectra; only where each line lies is kept in memory. */
final class GaiaXpFile {
  private static final int LONGEST_LINE = 1 << 22;
  private static final int MOST_LINES = 10_000_000;

  private final SourceFile source;
  private final List<Line> lines;
  private final GaiaColumns columns;

  private GaiaXpFile(SourceFile source, List<Line> lines, GaiaColumns columns) {
    this.source = source;
    this.lines = lines;
    this.columns = columns;
  }

  /** Where one line lies in the file, and how it starts. */
  private record Line(long start, int length, int number) {}

  static SpectrumFile open(SourceFile source) throws IOException {
    List<Line> lines = index(source);
    GaiaColumns columns = GaiaColumns.of(source, Cells.split(text(source, lines.get(0)), ','));
    GaiaXpFile file = new GaiaXpFile(source, lines.subList(1, lines.size()), columns);
    columns.requireWavelengths(file.cells(0), file.complaint(0));
    return new OpenedFile(source, "gaia-xp", file.entries(), file::read);
  }

  /** The lines that are neither blank nor comments, the names of the columns first. */
  private static List<Line> index(SourceFile source) throws IOException {
    List<Line> lines = new ArrayList<>();
    long start = 0;
    long at = 0;
    int number = 1;
    int first = -1;
    try (InputStream bytes = new BufferedInputStream(source.stream(), 1 << 16)) {
      for (int b = bytes.read(); ; b = bytes.read()) {
        if (b == '\n' || b < 0) {
          if (first >= 0 && TextTable.COMMENT_MARKS.indexOf(first) < 0) {
            lines.add(line(source, start, at, number));
          }
          start = at + 1;
          number++;
          first = -1;
        } else if (first < 0 && b > ' ') {
          first = b;
        }
        if (b < 0) {
          break;
        }
        at++;
      }
    }
    if (lines.size() < 2) {
      throw new SpectrumFormatException(source.path(), "", "at least one spectrum", "none");
    }
    return lines;
  }

  private static Line line(SourceFile source, long start, long end, int number)
      throws SpectrumFormatException {
    if (end - start > LONGEST_LINE || number > MOST_LINES) {
      throw new SpectrumFormatException(
          source.path(), "line " + number, "a shorter line", (end - start) + " bytes");
    }
    return new Line(start, (int) (end - start), number);
  }

  private static String text(SourceFile source, Line line) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
    bytes.write(source.bytes(line.start(), line.length()).array(), 0, line.length());
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  private List<SpectrumEntry> entries() throws IOException {
    List<SpectrumEntry> entries = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      List<String> cells = cells(row);
      String name = columns.sourceId(cells);
      SpectrumId id = new SpectrumId(source.fingerprint(), row, name);
      Map<String, String> facts = new LinkedHashMap<>(columns.facts(cells));
      facts.put("MEDIUM", "vacuum");
      entries.add(
          new SpectrumEntry(
              id, object(id), columns.position(cells), Optional.empty(), Entries.told(facts)));
    }
    return entries;
  }

  private static ObjectId object(SpectrumId id) {
    return id.nativeId().isEmpty()
        ? ObjectId.ofRow(id)
        : new ObjectId("gaia:" + id.nativeId().toLowerCase(Locale.ROOT));
  }

  private List<String> cells(int row) throws IOException {
    Line line = lines.get(row);
    List<String> cells = Cells.split(text(source, line), ',');
    if (cells.size() != columns.count()) {
      throw new SpectrumFormatException(
          source.path(),
          "line " + line.number(),
          columns.count() + " cells",
          Integer.toString(cells.size()));
    }
    return cells;
  }

  private Complaint complaint(int row) {
    String where = "line " + lines.get(row).number();
    return (expected, found) -> new SpectrumFormatException(source.path(), where, expected, found);
  }

  private Spectrum read(SpectrumId id) throws IOException {
    List<String> cells = cells(id.row());
    Arm arm = columns.arm(cells, complaint(id.row()));
    return new Spectrum(id, List.of(arm), columns.fluxUnit(cells));
  }
}
