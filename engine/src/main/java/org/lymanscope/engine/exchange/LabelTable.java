package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Labels of another tool's file as classifications that nobody records: for those who only want to
 * know what it says.
 */
public final class LabelTable {
  private LabelTable() {}

  /**
   * Reads a file in any of the known formats. Lines that cannot be read, and labels of unknown
   * spectra, are left out and named. The classifications have no date and no program.
   *
   * @param spectra what the labels may belong to
   * @param problems takes what is wrong with single lines
   * @throws SpectrumFormatException if the file as a whole is none of labels
   * @throws IOException if it cannot be read
   */
  public static List<Classification> read(
      Path file, KnownSpectra spectra, List<LineProblem> problems) throws IOException {
    List<Classification> records = new ArrayList<>();
    for (ReadLabel label : LabelFile.read(file, Optional.empty(), problems)) {
      Optional<SpectrumId> spectrum = spectra.find(label, problems);
      if (spectrum.isPresent()) {
        records.add(record(label, spectrum.get(), spectra));
      }
    }
    return records;
  }

  private static Classification record(ReadLabel label, SpectrumId spectrum, KnownSpectra spectra) {
    String identity = spectrum.toText() + " " + label.inspector() + " " + label.line();
    return new Classification(
        UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
        spectrum,
        spectra.object(spectrum),
        label.inspector(),
        Instant.EPOCH,
        Action.IMPORT,
        label.decision(),
        label.seen(),
        Optional.empty(),
        Duration.ZERO,
        "");
  }
}
