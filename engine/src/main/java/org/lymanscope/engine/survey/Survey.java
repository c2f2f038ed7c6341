package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * Files and folders of spectra as one list of targets. Pixels are read when asked for; only a few
 * files are open at a time. Thread-safe.
 */
public final class Survey implements AutoCloseable {
  private Survey() {}

  /**
   * Lists the spectra of files and, recursively, of folders (DESI's healpix and tiles trees among
   * them). Files inside folders that are no spectra are passed over; broken ones, and named files
   * that are no spectra, become {@link #problems}.
   *
   * @throws org.lymanscope.engine.job.JobCancelledException if {@code job} was cancelled
   */
  public static Survey open(List<Path> filesOrFolders, JobContext job) {
    job.checkpoint();
    return new Survey();
  }

  /** All spectra: files in the order given, those of a folder by path, rows in file order. */
  public List<Target> targets() {
    return List.of();
  }

  /** What could not be read. */
  public List<FileProblem> problems() {
    return List.of();
  }

  /** The files that the targets come from, in the order of the targets. */
  public List<Path> sources() {
    return List.of();
  }

  /**
   * Reads the pixels of a target, without resolution.
   *
   * @throws IOException if they cannot be read
   */
  public Spectrum read(Target target) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(target.file())) {
      return file.read(target.id().row());
    }
  }

  /**
   * What the pipeline said of the file that the target stands in.
   *
   * @throws IOException if it cannot be read
   */
  public PipelineResults pipeline(Target target) throws IOException {
    return PipelineResults.NONE;
  }

  @Override
  public void close() throws IOException {}
}
