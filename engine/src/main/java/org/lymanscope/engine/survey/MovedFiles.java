package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.spectrum.FileFingerprint;

/** Finds files again that were moved or renamed, by their fingerprint. */
public final class MovedFiles {
  private MovedFiles() {}

  /**
   * Looks through folders, and the folders in them, until every wanted file is found.
   *
   * @param wanted the files to find
   * @param folders where to look; a file in place of a folder is looked at too
   * @return where those lie that were found; the first place where there are several
   * @throws org.lymanscope.engine.job.JobCancelledException if {@code job} was cancelled
   */
  public static Map<FileFingerprint, Path> find(
      Collection<FileFingerprint> wanted, List<Path> folders, JobContext job) {
    Set<FileFingerprint> missing = new HashSet<>(wanted);
    Map<FileFingerprint, Path> found = new HashMap<>();
    for (Path folder : folders) {
      List<Path> files = FolderWalk.files(folder, job, new ArrayList<>());
      for (int i = 0; i < files.size() && !missing.isEmpty(); i++) {
        job.checkpoint();
        Path file = files.get(i);
        job.report(new Progress(i, files.size(), "Looking at " + file.getFileName()));
        look(file, missing, found);
      }
    }
    return found;
  }

  private static void look(
      Path file, Set<FileFingerprint> missing, Map<FileFingerprint, Path> found) {
    try {
      FileFingerprint fingerprint = SourceFile.fingerprintOf(file);
      if (missing.remove(fingerprint)) {
        found.put(fingerprint, file);
      }
    } catch (IOException unreadable) {
      // A file that cannot be read is not the one that was found readable before.
    }
  }
}
