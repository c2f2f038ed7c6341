package org.lymanscope.engine.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another program that is asked something and answers in a few lines. */
public final class ShortProgram {
  private ShortProgram() {}

  /**
   * What it answered.
   *
   * @param exitCode 0 for well
   * @param text all that it printed, on both streams
   */
  public record Answer(int exitCode, String text) {}

  /**
   * Asks, and waits for the answer; not for the UI thread.
   *
   * @param command the program, sought as the system does it, and its arguments
   * @param patience when it is ended instead
   * @return empty if it took longer, or the thread was interrupted
   * @throws IOException if there is no such program
   */
  public static Optional<Answer> ask(List<String> command, Duration patience) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        byte[] bytes = process.getInputStream().readAllBytes();
        return Optional.of(
            new Answer(process.exitValue(), new String(bytes, StandardCharsets.UTF_8)));
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }
}
