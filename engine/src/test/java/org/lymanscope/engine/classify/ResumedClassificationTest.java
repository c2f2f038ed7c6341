package org.lymanscope.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Model;

class ResumedClassificationTest {
  private static final int LINES_BEFORE_THE_KILL = 20;

  @TempDir Path inputs;
  @TempDir Path outputs;

  private Path whole;
  private Path catalogue;

  @BeforeEach
  void classifyWithoutInterruption() throws IOException {
    Classifications.write(inputs, Classifications.FILES, Classifications.ROWS);
    whole = outputs.resolve("whole.fits");
    catalogue = outputs.resolve("catalogue.fits");
    Classifications.run(Classifications.untrained(), request(whole, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 21, 50, 104})
  void cancelledWorkGoesOnToTheSameBytes(int spectra) throws IOException {
    cancelAfter(spectra);
    assertThat(catalogue).doesNotExist();

    ClassifyReport report =
        Classifications.run(Classifications.untrained(), request(catalogue, true));

    assertThat(catalogue).hasSameBinaryContentAs(whole);
    assertThat(report.timings().spectra()).isLessThanOrEqualTo(105 - spectra);
    assertThat(outputs.resolve("catalogue.fits.part")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 9, 100})
  void tornRecordIsDropped(int bytesLost) throws IOException {
    cancelAfter(50);
    Path part = outputs.resolve("catalogue.fits.part");
    byte[] log = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(log, log.length - bytesLost));

    Classifications.run(Classifications.untrained(), request(catalogue, true));

    assertThat(catalogue).hasSameBinaryContentAs(whole);
  }

  @Test
  void rubbishBehindTheLastRecordIsDropped() throws IOException {
    cancelAfter(50);
    Files.write(outputs.resolve("catalogue.fits.part"), new byte[5000], StandardOpenOption.APPEND);

    Classifications.run(Classifications.untrained(), request(catalogue, true));

    assertThat(catalogue).hasSameBinaryContentAs(whole);
  }

  @Test
  void killedProcessLeavesWorkToGoOnWith() throws IOException {
    Path many = Files.createDirectory(inputs.resolve("many"));
    Classifications.write(many, 10, 200);
    Classifications.run(Classifications.untrained(), request(many, whole, false, true));
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                ClassifyChild.class.getName(),
                many.toString(),
                catalogue.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
      output
          .lines()
          .filter(line -> line.startsWith(ClassifyChild.PREFIX))
          .limit(LINES_BEFORE_THE_KILL)
          .forEach(line -> assertThat(line).isNotBlank());
      child.toHandle().destroyForcibly();
    } finally {
      child.destroyForcibly();
      child.onExit().join();
    }
    assertThat(catalogue).doesNotExist();

    ClassifyReport report =
        Classifications.run(Classifications.untrained(), request(many, catalogue, true, false));

    assertThat(report.rows()).isEqualTo(2000);
    assertThat(report.timings().spectra()).isBetween(1L, 1999L);
    assertThat(catalogue).hasSameBinaryContentAs(whole);
  }

  @Test
  void interruptedWorkIsNeitherForgottenNorMixedByAccident() throws IOException {
    cancelAfter(50);
    Model model = Classifications.untrained();
    Model other = new Model(model.card().ruled(new DecisionRule(2, 0.9)), model.weights());

    assertThatThrownBy(() -> Classifications.run(model, request(catalogue, false)))
        .hasMessageContaining("--resume");
    assertThatThrownBy(() -> Classifications.run(other, request(catalogue, true)))
        .hasMessageContaining("another rule: expected 2 lines above 0.9, found 5 lines above 0.5");
    Classifications.run(model, request(catalogue, true));
    assertThat(catalogue).hasSameBinaryContentAs(whole);
  }

  @Test
  void filesThatChangedAreNoticed() throws IOException {
    cancelAfter(50);
    Path first = inputs.resolve("coadd-0.fits");
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length / 2] ^= 1;
    Files.write(first, bytes);
    assertThatThrownBy(
            () -> Classifications.run(Classifications.untrained(), request(catalogue, true)))
        .hasMessageContaining("coadd-0.fits has changed");

    Files.delete(first);
    assertThatThrownBy(
            () -> Classifications.run(Classifications.untrained(), request(catalogue, true)))
        .hasMessageContaining("another list of files: expected 4 files");
  }

  @Test
  void nothingToGoOnWithIsABeginning() throws IOException {
    Classifications.run(Classifications.untrained(), request(catalogue, true));

    assertThat(catalogue).hasSameBinaryContentAs(whole);
  }

  private void cancelAfter(int spectra) {
    assertThatThrownBy(
            () ->
                Classifications.run(
                    Classifications.untrained(),
                    request(catalogue, false),
                    Runnable::run,
                    new Classifications.CancelledAfter(spectra)))
        .isInstanceOf(JobCancelledException.class);
  }

  private ClassifyRequest request(Path out, boolean resume) {
    return request(inputs, out, resume, false);
  }

  private static ClassifyRequest request(Path in, Path out, boolean resume, boolean force) {
    return new ClassifyRequest(List.of(in), out, Classifications.BATCH, resume, force);
  }
}
