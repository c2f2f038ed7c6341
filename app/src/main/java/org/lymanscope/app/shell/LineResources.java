package org.lymanscope.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.line.LineListFile;
import org.lymanscope.engine.line.LineLists;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.line.SkyBandFile;

/** The line lists and sky bands that come with the program, and the user's own lists. */
final class LineResources {
  private static final String FOLDER = "/org/lymanscope/ui/lines/";
  private static final List<String> NAMES =
      List.of("lbg", "lbg-extended", "qso", "galaxy", "star", "sky");

  private LineResources() {}

  /**
   * All line lists, the user's last.
   *
   * @param own folder of the user's lists; need not exist
   * @param notices told of lists that cannot be read; the others are there
   */
  static List<LineList> lineLists(Path own, Notices notices) {
    List<LineList> lists = new ArrayList<>();
    for (String name : NAMES) {
      String file = name + ".csv";
      try (InputStream in = resource(file)) {
        lists.add(LineListFile.read(in, Path.of(file)));
      } catch (IOException e) {
        tell(notices, e);
      }
    }
    if (Files.isDirectory(own)) {
      LineLists users = LineLists.ofFolder(own);
      lists.addAll(users.lists());
      users.problems().forEach(e -> tell(notices, e));
    }
    return lists;
  }

  /** Sky and telluric bands to shade. */
  static List<SkyBand> skyBands(Notices notices) {
    String file = "sky-bands.csv";
    try (InputStream in = resource(file)) {
      return SkyBandFile.read(in, Path.of(file));
    } catch (IOException e) {
      tell(notices, e);
      return List.of();
    }
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = LineResources.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new NoSuchFileException(FOLDER + file);
    }
    return in;
  }

  private static void tell(Notices notices, IOException e) {
    notices.tell(Notice.failure(Text.get("shell.error.lines", String.valueOf(e.getMessage())), e));
  }
}
