package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/** Collects the files of a folder and all folders in it, by path; hidden ones are left out. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final int REPORT_EVERY = 256;

  private final Path top;
  private final JobContext job;
  private final List<Path> files = new ArrayList<>();
  private final List<FileProblem> problems;

  private FolderWalk(Path top, JobContext job, List<FileProblem> problems) {
    this.top = top;
    this.job = job;
    this.problems = problems;
  }

  /** The files; a folder that cannot be read becomes a problem and is passed over. */
  static List<Path> files(Path folder, JobContext job, List<FileProblem> problems) {
    FolderWalk walk = new FolderWalk(folder, job, problems);
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      problems.add(FileProblem.of(folder, e));
    }
    walk.files.sort(null);
    return walk.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    job.checkpoint();
    boolean skip = isHidden(folder) && !folder.equals(top);
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(file)) {
      files.add(file);
      if (files.size() % REPORT_EVERY == 0) {
        job.checkpoint();
        job.report(new Progress(files.size(), 0, "Looking for spectra in " + file.getParent()));
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    problems.add(FileProblem.of(file, failure));
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }
}
