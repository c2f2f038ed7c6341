package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
  private static final int SPECTRA = 500;

  private KillChild() {}

  /** Opens the project named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    Clock clock = Clock.systemUTC();
    try (Project project = Project.openOrCreate(Path.of(arguments[0]), clock)) {
      DecisionLog log = project.decisions(new Author("child", "bench"), clock, Runnable::run);
      PrintStream out = System.out;
      for (int i = 0; !out.checkError(); i++) {
        long before = System.nanoTime();
        String id = classify(log, i);
        out.println(id + " " + (System.nanoTime() - before));
      }
    }
  }

  private static String classify(DecisionLog log, int number) {
    SpectrumId spectrum =
        new SpectrumId(new FileFingerprint("0".repeat(32)), number % SPECTRA, "" + number);
    Decision decision =
        Decision.NONE
            .withClass(SpectralClass.LAE)
            .withRedshift(Redshift.systemic(2 + number * 1e-6))
            .withQuality(Quality.CONFIDENT)
            .withComment("decision " + number);
    return log.record(
            spectrum, ObjectId.ofRow(spectrum), decision, Seen.SPECTRUM_ONLY, Duration.ZERO)
        .toCompletableFuture()
        .join()
        .id()
        .toString();
  }
}
