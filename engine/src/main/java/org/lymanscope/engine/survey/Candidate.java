package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.job.JobContext;

/**
 * A file that may hold spectra, not yet opened.
 *
 * @param path absolute
 * @param named whether somebody named the file itself and not a folder around it
 */
public record Candidate(Path path, boolean named) {
  /**
   * The files of files and, recursively, of folders: files in the order given, those of a folder by
   * path, each once. Nothing is opened.
   *
   * @param problems takes a sentence for each folder that cannot be read
   * @throws org.lymanscope.engine.job.JobCancelledException if {@code job} was cancelled
   */
  public static List<Candidate> in(
      List<Path> filesOrFolders, JobContext job, List<FileProblem> problems) {
    Map<Path, Candidate> candidates = new LinkedHashMap<>();
    for (Path given : filesOrFolders) {
      Path path = given.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        for (Path file : FolderWalk.files(path, job, problems)) {
          candidates.putIfAbsent(file, new Candidate(file, false));
        }
      } else {
        candidates.put(path, new Candidate(path, true));
      }
    }
    return new ArrayList<>(candidates.values());
  }

  /**
   * Opens it. A file in a folder that is none of spectra is passed over: that gives an empty
   * answer.
   *
   * @throws SpectrumFormatException if it is a file of spectra, but broken; for a named file also
   *     if it is no file of spectra
   * @throws IOException if it cannot be read
   */
  public Optional<SpectrumFile> open() throws IOException {
    return named ? Optional.of(SpectrumFiles.open(path)) : SpectrumFiles.openIfSpectra(path);
  }
}
