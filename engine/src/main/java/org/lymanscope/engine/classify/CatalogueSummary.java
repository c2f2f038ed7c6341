package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lymanscope.engine.survey.FileProblem;

/** What has to be known of a finished log before the catalogue is written: one pass over it. */
final class CatalogueSummary {
  private final CatalogueLayout layout;
  private final LogCodec codec;
  private final String found;
  private final List<FileProblem> problems = new ArrayList<>();
  private final Set<String> programs = new LinkedHashSet<>();
  private final Set<String> devices = new LinkedHashSet<>();
  private final Set<String> pyTorchs = new LinkedHashSet<>();
  private final Map<String, Integer> widths = new HashMap<>();
  private LogRecord.Begun begun = new LogRecord.Begun(Map.of(), "", "");
  private Optional<LogRecord.FileBegun> file = Optional.empty();
  private int unreadable;
  private String failure = "";
  private long rows;
  private long refusedRows;
  private long foundRows;

  /**
   * Nothing yet.
   *
   * @param found the class that counts as found
   */
  CatalogueSummary(CatalogueLayout layout, LogCodec codec, String found) {
    this.layout = layout;
    this.codec = codec;
    this.found = found;
  }

  /** Takes in the next record. */
  void add(byte[] bytes) throws IOException {
    LogRecord entry = codec.decode(bytes);
    if (entry instanceof LogRecord.Begun start) {
      begun = start;
      widen("MODEL", start.model());
    } else if (entry instanceof LogRecord.Session session) {
      programs.add(session.program());
      devices.add(session.device());
      pyTorchs.add(session.pyTorch());
    } else if (entry instanceof LogRecord.FileBegun next) {
      endFile();
      file = Optional.of(next);
      widen("FILE", next.path());
    } else if (entry instanceof LogRecord.Unread unread) {
      endFile();
      problems.add(new FileProblem(Path.of(unread.path()), unread.sentence()));
    } else if (entry instanceof LogRecord.Rows block) {
      failure = failure.isEmpty() ? block.failure() : failure;
      block.values().forEach(this::addRow);
    }
  }

  private void addRow(List<Object> values) {
    List<CatalogueColumn> columns = layout.ofRows();
    rows++;
    for (int i = 0; i < columns.size(); i++) {
      CatalogueColumn column = columns.get(i);
      if (column.name().equals(CatalogueLayout.ZWARN)) {
        addWarnings((Integer) values.get(i));
      } else if (column.kind() == CatalogueColumn.Kind.TEXT) {
        String text = (String) values.get(i);
        widen(column.name(), text);
        foundRows += column.name().equals(CatalogueLayout.CLASS) && text.equals(found) ? 1 : 0;
      }
    }
  }

  private void addWarnings(int bits) {
    if ((bits & CatalogueWarning.NOT_CLASSIFIED) != 0) {
      refusedRows++;
    }
    if ((bits & CatalogueWarning.UNREADABLE.bit()) != 0) {
      unreadable++;
    }
  }

  private void widen(String column, String text) {
    widths.merge(column, ascii(text).length(), Math::max);
  }

  private void endFile() {
    if (unreadable > 0 && file.isPresent()) {
      String sentence =
          file.get().rows() == 1
              ? failure
              : unreadable
                  + " of "
                  + file.get().rows()
                  + " spectra cannot be read, the first because "
                  + failure;
      problems.add(new FileProblem(Path.of(file.get().path()), sentence));
    }
    unreadable = 0;
    failure = "";
  }

  /** To be called after the last record. */
  void end() {
    endFile();
    file = Optional.empty();
  }

  /** Text as FITS can hold it: what is no printable ASCII becomes %XX, one for each UTF-8 byte. */
  static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
      if (letter >= ' ' && letter <= '~') {
        ascii.append((char) letter);
      } else {
        ascii.append(String.format("%%%02X", letter & 0xff));
      }
    }
    return ascii.toString();
  }

  /** The columns that are written: all, without NAME if it would be empty. */
  List<CatalogueColumn> columns() {
    boolean named = width(CatalogueLayout.NAME) > 0;
    return layout.all().stream()
        .filter(column -> named || !column.name().equals(CatalogueLayout.NAME))
        .toList();
  }

  /** Length of the longest text of a column, as {@link #ascii}. */
  int width(String column) {
    return widths.getOrDefault(column, 0);
  }

  long rows() {
    return rows;
  }

  long refused() {
    return refusedRows;
  }

  long found() {
    return foundRows;
  }

  /** What could not be read. */
  List<FileProblem> problems() {
    return problems;
  }

  LogRecord.Begun begun() {
    return begun;
  }

  /** What did the work, each different once: versions of Lymanscope. */
  String programs() {
    return String.join(", ", programs);
  }

  /** Devices, as {@link #programs}. */
  String devices() {
    return String.join(", ", devices);
  }

  /** Versions of PyTorch, as {@link #programs}. */
  String pyTorchs() {
    return String.join(", ", pyTorchs);
  }
}
