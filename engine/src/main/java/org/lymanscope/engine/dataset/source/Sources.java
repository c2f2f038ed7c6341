package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.exchange.KnownSpectra;
import org.lymanscope.engine.exchange.LabelTable;
import org.lymanscope.engine.exchange.LineProblem;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/**
 * Opens the sources of a recipe; each once, however many samples take from it. Closing it closes
 * them all.
 */
public final class Sources implements AutoCloseable {
  private final ProjectRecords projects;
  private final JobContext context;
  private final Map<SourceChoice, SpectrumSource> open = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Creates an empty set.
   *
   * @param projects gives what people classified
   * @param context is asked for while folders are searched
   */
  public Sources(ProjectRecords projects, JobContext context) {
    this.projects = projects;
    this.context = context;
  }

  /**
   * The source of a choice.
   *
   * @throws IOException if it cannot be opened
   */
  public SpectrumSource of(SourceChoice choice) throws IOException {
    SpectrumSource known = open.get(choice);
    if (known == null) {
      known = opened(choice);
      open.put(choice, known);
    }
    return known;
  }

  /** Sentences about single files and lines that could not be taken. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private SpectrumSource opened(SourceChoice choice) throws IOException {
    if (choice instanceof SourceChoice.Simulated simulated) {
      return SimulatedSource.of(simulated.recipe());
    } else if (choice instanceof SourceChoice.Existing existing) {
      return DatasetSource.open(existing.dataset());
    } else if (choice instanceof SourceChoice.QuasarNet quasarNet) {
      return QuasarNetSource.open(quasarNet.spectra(), quasarNet.truth());
    } else if (choice instanceof SourceChoice.WithTruth files) {
      return TruthSpectra.of(files.truth(), survey(files.spectra()));
    } else if (choice instanceof SourceChoice.WithLabels files) {
      return labelled(files);
    }
    return inspected((SourceChoice.Inspected) choice);
  }

  private SpectrumSource labelled(SourceChoice.WithLabels files) throws IOException {
    Survey survey = survey(files.spectra());
    KnownSpectra known = new KnownSpectra();
    for (Target target : survey.targets()) {
      known.add(target.id(), target.entry().object());
    }
    List<Classification> records = new ArrayList<>();
    Map<Path, String> tables = new HashMap<>();
    for (Path table : files.labels()) {
      tables.put(table, SourceFile.fingerprintOf(table).value());
      List<LineProblem> lines = new ArrayList<>();
      records.addAll(LabelTable.read(table, known, lines));
      lines.forEach(line -> problems.add(table.getFileName() + ", " + line));
    }
    List<Path> names = files.labels().stream().map(Path::getFileName).toList();
    return InspectedSpectra.of(
        records, survey, Origin.IMPORTED, "files with labels of " + names, tables);
  }

  private SpectrumSource inspected(SourceChoice.Inspected choice) throws IOException {
    ProjectRecords.Content content = projects.read(choice.project());
    List<Path> files = choice.spectra();
    if (files.isEmpty()) {
      files = content.files().stream().filter(Files::exists).toList();
    }
    String name = "classified in the project " + choice.project().getFileName();
    Map<Path, String> records = Map.of(choice.project(), "records " + digest(content.counting()));
    return InspectedSpectra.of(content.counting(), survey(files), Origin.INSPECTED, name, records);
  }

  /** The same only for the same set of records. */
  private static String digest(List<Classification> records) {
    String ids =
        records.stream()
            .map(record -> record.id().toString())
            .sorted()
            .collect(Collectors.joining("\n"));
    return String.format(Locale.ROOT, "%016x", new ObjectId("records\n" + ids).hash64());
  }

  private Survey survey(List<Path> files) throws IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    Survey survey = Survey.open(files, context);
    survey.problems().forEach(problem -> problems.add(problem.sentence()));
    return survey;
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (SpectrumSource source : open.values()) {
      try {
        source.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    open.clear();
    if (first != null) {
      throw first;
    }
  }
}
