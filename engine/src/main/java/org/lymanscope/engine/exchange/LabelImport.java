package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.label.ImportedClassification;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Takes labels of other tools' files into the records. */
public final class LabelImport {
  private final ClassificationRepository records;
  private final KnownSpectra spectra;
  private final String programVersion;
  private final Clock clock;

  /**
   * Creates an import.
   *
   * @param records where the labels go
   * @param spectra what they may belong to
   * @param programVersion version of Lymanscope
   * @param clock dates the records
   */
  public LabelImport(
      ClassificationRepository records, KnownSpectra spectra, String programVersion, Clock clock) {
    this.records = records;
    this.spectra = spectra;
    this.programVersion = programVersion;
    this.clock = clock;
  }

  /**
   * What came of an import.
   *
   * @param labels number of labels taken
   * @param problems lines left out, or taken with a doubt
   */
  public record Imported(int labels, List<LineProblem> problems) {
    public Imported {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file and records what it says, all in one step. Lines that cannot be read, and labels
   * of unknown spectra, are left out and named.
   *
   * @param format empty to tell it by the file's content
   * @param inspector who signs labels of which the file does not tell the inspector
   * @throws SpectrumFormatException if the file as a whole is none of labels
   * @throws IOException if it cannot be read, or the labels cannot be recorded
   */
  public Imported read(Path file, Optional<LabelFormat> format, String inspector)
      throws IOException {
    List<LineProblem> problems = new ArrayList<>();
    List<ImportedClassification> imported = new ArrayList<>();
    for (ReadLabel label : LabelFile.read(file, format, problems)) {
      Optional<SpectrumId> spectrum = spectra.find(label, problems);
      if (spectrum.isPresent()) {
        imported.add(imported(label, spectrum.get(), inspector));
      }
    }
    records.appendImported(imported);
    return new Imported(imported.size(), problems);
  }

  private ImportedClassification imported(ReadLabel label, SpectrumId spectrum, String inspector)
      throws IOException {
    String signed = label.inspector().isBlank() ? inspector : label.inspector();
    Classification record =
        new Classification(
            UUID.randomUUID(),
            spectrum,
            spectra.object(spectrum),
            signed,
            clock.instant(),
            Action.IMPORT,
            label.decision(),
            label.seen(),
            records.current(spectrum, signed).map(Classification::id),
            Duration.ZERO,
            programVersion);
    return new ImportedClassification(record, label.row());
  }
}
