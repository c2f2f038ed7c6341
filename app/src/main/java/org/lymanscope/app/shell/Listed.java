package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.app.inspect.Listing;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/**
 * A project that a worker made ready for the screen.
 *
 * @param content the project's spectra and records
 * @param rows the same as rows of the table
 * @param wanted the spectrum to go to: what a person opens is what they want to see, also where it
 *     follows much else
 */
record Listed(ProjectSession.Content content, Listing rows, Optional<SpectrumId> wanted) {
  /** Goes to the first spectrum of what was opened. */
  static Listed of(ProjectSession.Content content, Listing rows, List<Path> opened) {
    List<Path> paths = opened.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    Optional<SpectrumId> first =
        paths.isEmpty()
            ? Optional.empty()
            : content.survey().targets().stream()
                .filter(
                    target -> paths.stream().anyMatch(target.file().toAbsolutePath()::startsWith))
                .findFirst()
                .map(Target::id);
    return new Listed(content, rows, first);
  }
}
