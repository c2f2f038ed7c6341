package org.lymanscope.app.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.line.LineListFile;
import org.lymanscope.engine.line.LineLists;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.line.SkyBandFile;

/** The line lists and sky bands that come with the program. */
final class BuiltInLines {
  private static final String FOLDER = "/org/lymanscope/ui/lines/";

  private BuiltInLines() {}

  /** The lists, LBG first. */
  public static List<LineList> lists() {
    return Stream.of("lbg", "lbg-extended", "qso", "galaxy", "star", "sky")
        .map(name -> read(name, (stream, path) -> LineListFile.read(stream, path)))
        .toList();
  }

  /** The lists, then those of a user's own folder. */
  public static List<LineList> with(LineLists own) {
    List<LineList> all = new ArrayList<>(lists());
    all.addAll(own.lists());
    return List.copyOf(all);
  }

  /** Where the night sky and the atmosphere are strong. */
  public static List<SkyBand> sky() {
    return read("sky-bands", (stream, path) -> SkyBandFile.read(stream, path));
  }

  private interface Reading<T> {
    T read(InputStream stream, Path path) throws IOException;
  }

  private static <T> T read(String name, Reading<T> reading) {
    String file = name + ".csv";
    try (InputStream stream = BuiltInLines.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + FOLDER + file);
      }
      return reading.read(stream, Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
