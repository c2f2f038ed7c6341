package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.TestModels;

/** Runs the job with QuasarNET's real weights, on two more threads, at a fixed time. */
final class Classifying {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private Classifying() {}

  static ClassifyReport run(ClassifyRequest request, JobContext context) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (LoadedModel model =
        TestModels.torch().load(TestModels.quasarNet("test_weights_6_layer.h5"))) {
      return new ClassifyJob(model, request, workers, CLOCK, "test").run(context);
    } finally {
      workers.shutdown();
    }
  }

  static ClassifyRequest small(List<Path> inputs, Path catalogue, boolean resume) {
    return new ClassifyRequest(inputs, catalogue, 4, resume, false);
  }
}
