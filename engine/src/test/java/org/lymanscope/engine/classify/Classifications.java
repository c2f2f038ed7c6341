package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.io.SyntheticCoadd;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.TestModels;

/** Jobs on small files, and what is in their catalogues. */
final class Classifications {
  static final int FILES = 5;
  static final int ROWS = 21;
  static final int BATCH = 4;

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final int PIXELS = 300;
  private static final long FIRST_TARGET = 39_627_000_000_000_001L;

  private Classifications() {}

  /** Random weights on QuasarNET's architecture. */
  static Model untrained() {
    return TestModels.random(NamedNetwork.QUASARNET_BOSS.spec(), 7);
  }

  /** Files {@code coadd-0.fits}, …, with TARGETIDs that a double cannot hold. */
  static void write(Path folder, int files, int rows) throws IOException {
    for (int f = 0; f < files; f++) {
      long[] targets = new long[rows];
      for (int row = 0; row < rows; row++) {
        targets[row] = FIRST_TARGET + 1000L * f + row;
      }
      float[][] flux = new float[rows][PIXELS];
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < PIXELS; i++) {
          flux[row][i] = (float) Math.sin(i * (0.02 + 0.01 * row) + f);
        }
      }
      SyntheticCoadd.withTargets(targets)
          .without("B_WAVELENGTH")
          .without("B_FLUX")
          .without("B_IVAR")
          .without("B_MASK")
          .arm("B", 3600, rows, PIXELS)
          .without("B_FLUX")
          .without("B_MASK")
          .image("B_FLUX", flux)
          .write(folder.resolve("coadd-" + f + ".fits"));
    }
  }

  static ClassifyReport run(
      Model model, ClassifyRequest request, Executor workers, JobContext context)
      throws IOException {
    try (LoadedModel loaded = TestModels.torch().load(model)) {
      return new ClassifyJob(loaded, request, workers, CLOCK, "test").run(context);
    }
  }

  static ClassifyReport run(Model model, ClassifyRequest request) throws IOException {
    return run(model, request, Runnable::run, JobContext.NONE);
  }

  static List<CSVRecord> csv(Path catalogue) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(Files.newBufferedReader(catalogue, StandardCharsets.UTF_8), format)) {
      return new ArrayList<>(parser.getRecords());
    }
  }

  /** Cancels the job once so many spectra are done. */
  record CancelledAfter(long spectra, long[] done) implements JobContext {
    CancelledAfter(long spectra) {
      this(spectra, new long[1]);
    }

    @Override
    public void report(Progress progress) {
      done[0] = progress.done();
    }

    @Override
    public boolean cancelled() {
      return done[0] >= spectra;
    }

    @Override
    public void awaitResume() {}
  }
}
