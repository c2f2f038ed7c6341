package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * Files and folders of spectra as one list of targets. Pixels are read when asked for; only a few
 * files are open at a time. Thread-safe.
 */
public final class Survey implements AutoCloseable {
  private static final int OPEN_FILES = 8;

  private final List<Target> targets;
  private final List<FileProblem> problems;
  private final List<Path> sources;
  private final Map<Path, PipelineResults> pipelines;
  private final OpenFiles open = new OpenFiles(OPEN_FILES);

  private Survey(SurveyScan scan) {
    this.targets = List.copyOf(scan.targets());
    this.problems = List.copyOf(scan.problems());
    this.pipelines = Map.copyOf(scan.pipelines());
    this.sources = List.copyOf(scan.pipelines().keySet());
  }

  /**
   * Lists the spectra of files and, recursively, of folders (DESI's healpix and tiles trees among
   * them). Files inside folders that are no spectra are passed over; broken ones, and named files
   * that are no spectra, become {@link #problems}. A file with the same content as one before is
   * left out, as its spectra would have the same identities, and becomes a problem too.
   *
   * @throws org.lymanscope.engine.job.JobCancelledException if {@code job} was cancelled
   */
  public static Survey open(List<Path> filesOrFolders, JobContext job) {
    return new Survey(SurveyScan.run(filesOrFolders, job));
  }

  /** All spectra: files in the order given, those of a folder by path, rows in file order. */
  public List<Target> targets() {
    return targets;
  }

  /** What could not be read. */
  public List<FileProblem> problems() {
    return problems;
  }

  /** The files that the targets come from, in the order of the targets. */
  public List<Path> sources() {
    return sources;
  }

  /**
   * Reads the pixels of a target, without resolution.
   *
   * @throws SpectrumFormatException if the file is not the one that was listed any more
   * @throws IOException if they cannot be read
   */
  public Spectrum read(Target target) throws IOException {
    return open.read(target.file(), file -> checked(file, target).read(target.id().row()));
  }

  /**
   * Reads a target with the resolution of each arm, where there is one.
   *
   * @throws IOException as {@link #read}
   */
  public Spectrum readWithResolution(Target target) throws IOException {
    return open.read(
        target.file(), file -> checked(file, target).readWithResolution(target.id().row()));
  }

  private static SpectrumFile checked(SpectrumFile file, Target target)
      throws SpectrumFormatException {
    if (!file.fingerprint().equals(target.id().source())) {
      throw new SpectrumFormatException(
          target.file(), "", "the content that was listed", "another one; open it again");
    }
    return file;
  }

  /** What the pipeline said of the file that the target stands in. */
  public PipelineResults pipeline(Target target) {
    return pipelines.getOrDefault(target.file(), PipelineResults.NONE);
  }

  /** How many files are open now; for tests. */
  int openFiles() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
