package org.lymanscope.engine.io.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The start of a table of text.
 *
 * @param comments the comment lines before the data, without their mark
 * @param names the names of the columns; empty if no line tells them
 * @param delimiter what stands between two cells; a blank means any white space
 * @param first the cells of the first line of data
 * @param leading the first number of every line of data within the first few kilobytes
 */
record TextTable(
    List<String> comments,
    List<String> names,
    char delimiter,
    List<String> first,
    Samples leading) {
  static final String COMMENT_MARKS = "#%;!";
  private static final int LONGEST_LINE = 1 << 16;

  TextTable {
    comments = List.copyOf(comments);
    names = List.copyOf(names);
    first = List.copyOf(first);
  }

  /** From the first few kilobytes; empty if no line of numbers is among them. */
  static Optional<TextTable> head(SourceFile source) throws IOException {
    List<String> comments = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    String head = source.head();
    int whole = head.length() < source.size() ? head.lastIndexOf('\n') + 1 : head.length();
    byte[] bytes = head.substring(0, whole).getBytes(StandardCharsets.ISO_8859_1);
    try (BufferedReader lines =
        new BufferedReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (isComment(line)) {
          if (plain.isEmpty()) {
            comments.add(line.strip().replaceAll("^[" + COMMENT_MARKS + "]+", "").strip());
          }
        } else if (!line.isBlank()) {
          plain.add(line.replace("\uFEFF", ""));
        }
      }
    }
    return of(comments, plain);
  }

  static boolean isComment(String line) {
    String text = line.stripLeading();
    return !text.isEmpty() && COMMENT_MARKS.indexOf(text.charAt(0)) >= 0;
  }

  private static Optional<TextTable> of(List<String> comments, List<String> plain) {
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    char delimiter = delimiter(plain.get(0));
    List<String> top = Cells.split(plain.get(0), delimiter);
    List<List<String>> data =
        plain.stream()
            .map(line -> Cells.split(line, delimiter))
            .dropWhile(cells -> !areNumbers(cells))
            .toList();
    if (data.isEmpty()) {
      return Optional.empty();
    }
    List<String> first = data.get(0);
    List<String> names = first.equals(top) ? namesIn(comments, delimiter, first.size()) : top;
    double[] leading = data.stream().mapToDouble(cells -> Cells.number(cells.get(0))).toArray();
    return Optional.of(new TextTable(comments, names, delimiter, first, Samples.adopt(leading)));
  }

  private static char delimiter(String line) {
    for (char c : new char[] {',', '\t', ';', '|'}) {
      if (line.indexOf(c) >= 0) {
        return c;
      }
    }
    return ' ';
  }

  /** The last comment line with as many words as there are columns. */
  private static List<String> namesIn(List<String> comments, char delimiter, int columns) {
    List<String> names = List.of();
    for (String comment : comments) {
      List<String> words = Cells.split(comment, comment.indexOf(delimiter) < 0 ? ' ' : delimiter);
      if (words.size() == columns && columns > 1 && !areNumbers(words)) {
        names = words;
      }
    }
    return names;
  }

  private static boolean areNumbers(List<String> cells) {
    return cells.size() >= 2
        && cells.stream().filter(cell -> Cells.isNumber(cell)).count() >= 2
        && Cells.isNumber(cells.get(0));
  }

  /** Visits the cells of every line of data, which start with the first line of numbers. */
  void forEachLine(SourceFile source, LineVisitor visitor) throws IOException {
    boolean started = false;
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(source.stream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.length() > LONGEST_LINE) {
          throw new SpectrumFormatException(
              source.path(), "line " + number, "a shorter line", line.length() + " characters");
        }
        if (line.isBlank() || isComment(line)) {
          continue;
        }
        List<String> cells = Cells.split(line.replace("\uFEFF", ""), delimiter);
        started = started || areNumbers(cells);
        if (started) {
          visitor.visit(number, cells);
        }
      }
    }
  }

  /** Takes the cells of a line. */
  @FunctionalInterface
  interface LineVisitor {
    void visit(int number, List<String> cells) throws IOException;
  }
}
