package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.exchange.Exported;
import org.lymanscope.engine.exchange.KnownSpectra;
import org.lymanscope.engine.exchange.LabelExport;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.exchange.LabelImport;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.survey.Target;

/** Labels of an open project to and from files of other tools. Waits for the disk. */
public final class LabelFiles {
  /** Signs labels of which the file does not tell the inspector. */
  private static final String UNKNOWN_INSPECTOR = "imported";

  private final Ground ground;

  LabelFiles(Ground ground) {
    this.ground = ground;
  }

  /**
   * What came of an import.
   *
   * @param imported labels taken and lines left out
   * @param content what the screen shows from now on
   */
  record Taken(LabelImport.Imported imported, ProjectSession.Content content) {}

  /** The spectra that labels may belong to: those listed, and those that have a record. */
  public static KnownSpectra known(List<Target> targets, List<Classification> records) {
    KnownSpectra known = new KnownSpectra();
    targets.forEach(target -> known.add(target.id(), target.entry().object()));
    records.forEach(record -> known.add(record.spectrum(), record.object()));
    return known;
  }

  /** The format that the file's ending names; prospect's where it names none. */
  static LabelFormat formatOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(LabelFormat.values())
        .filter(format -> name.endsWith(format.extension()))
        .findFirst()
        .orElse(LabelFormat.PROSPECT);
  }

  /** Writes everyone's labels. */
  Exported write(ProjectSession.Content content, Path file, LabelFormat format) throws IOException {
    return LabelExport.write(
        content.session().project().classifications(),
        Optional.empty(),
        content.survey().targets(),
        format,
        file);
  }

  /** Takes the labels of a file into the project, and lists it anew. */
  Taken read(ProjectSession.Content content, Path file, JobContext job) throws IOException {
    ProjectSession session = content.session();
    var records = session.project().classifications();
    LabelImport.Imported imported =
        new LabelImport(
                records,
                known(content.survey().targets(), records.current()),
                ground.programVersion(),
                ground.clock())
            .read(file, Optional.empty(), UNKNOWN_INSPECTOR);
    session.log().refresh();
    return new Taken(imported, session.list(List.of(), job));
  }
}
