package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.DecisionLog;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Classifies as fast as it can and prints each record that was acknowledged, until it is killed.
 */
public final class KillChild {
  /** Who signs the records. */
  static final String INSPECTOR = "child";

  /** When anything happens plays no part. */
  static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static final int SPECTRA = 500;

  private KillChild() {}

  /** Opens the project named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    try (Project project = Project.openOrCreate(Path.of(arguments[0]), CLOCK)) {
      DecisionLog log = project.decisions(new Author(INSPECTOR, "bench"), CLOCK, Runnable::run);
      PrintStream out = System.out;
      for (int i = 0; !out.checkError(); i++) {
        long before = System.nanoTime();
        UUID record = classify(log, i).toCompletableFuture().join().id();
        out.println(Acknowledgements.line(record, System.nanoTime() - before));
      }
    }
  }

  private static CompletionStage<Classification> classify(DecisionLog log, int number) {
    SpectrumId spectrum =
        new SpectrumId(new FileFingerprint("0".repeat(32)), number % SPECTRA, "" + number);
    Decision decision =
        Decision.NONE
            .withClass(SpectralClass.LAE)
            .withRedshift(Redshift.systemic(2 + number * 1e-6))
            .withQuality(Quality.CONFIDENT)
            .withComment("decision " + number);
    return log.record(
        spectrum, ObjectId.ofRow(spectrum), decision, Seen.SPECTRUM_ONLY, Duration.ZERO);
  }
}
