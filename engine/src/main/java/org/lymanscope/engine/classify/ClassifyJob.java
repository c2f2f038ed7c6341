package org.lymanscope.engine.classify;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.LoadedModel;

/**
 * Classifies files and folders of spectra into a catalogue (docs/formats-catalogue.md). Answers go
 * to {@link ClassifyRequest#part} first; the catalogue appears at the end, whole. A job that is
 * cancelled or killed leaves that file, and one with {@link ClassifyRequest#resume} goes on from
 * there; its catalogue is the same, byte for byte, as that of a job that was never stopped.
 */
public final class ClassifyJob implements Job<ClassifyReport> {
  private final LoadedModel model;
  private final ClassifyRequest request;
  private final Executor workers;
  private final Clock clock;
  private final String programVersion;

  /**
   * Creates the job.
   *
   * @param model answers; its card's rule makes the class. Not closed by the job
   * @param workers reads and decodes beside the network; as many threads as there are cores are
   *     best. The job's own thread does whatever they have not begun, so they may be busy
   *     elsewhere, or run everything at once on the calling thread
   * @param clock tells the date in the catalogue
   * @param programVersion goes into the provenance
   */
  public ClassifyJob(
      LoadedModel model,
      ClassifyRequest request,
      Executor workers,
      Clock clock,
      String programVersion) {
    this.model = model;
    this.request = request;
    this.workers = workers;
    this.clock = clock;
    this.programVersion = programVersion;
  }

  /**
   * Does the work. Progress counts spectra; its total is an estimate until the last file is open.
   *
   * @throws IOException if the catalogue exists and may not be replaced, if interrupted work does
   *     not fit this request, if the network fails, or if something cannot be written; one sentence
   *     for people. Files that cannot be read are in the report instead
   */
  @Override
  public ClassifyReport run(JobContext context) throws IOException {
    throw new UnsupportedOperationException("not there yet");
  }
}
