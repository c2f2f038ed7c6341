package org.lymanscope.engine.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.SimulatedSpectrum;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.TestRecipes;
import org.lymanscope.engine.simulate.desi.Resolution;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ResolutionMatrix;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.SpectrumFiles;

class SimulateJobTest {
  private static final Executor HERE = Runnable::run;

  @TempDir private Path folder;

  private static Recipe recipe(String... more) throws IOException {
    return TestRecipes.recipe(TestRecipes.MIXTURE, String.join("\n", more));
  }

  private SimulateReport write(Recipe recipe, Path into, Executor workers) throws IOException {
    return write(recipe, into, workers, JobContext.NONE);
  }

  private SimulateReport write(Recipe recipe, Path into, Executor workers, JobContext context)
      throws IOException {
    Simulator simulator = Simulator.of(SimulationRecipe.of(recipe));
    SimulateRequest request = SimulateRequest.of(recipe.root(), into, false);
    return new SimulateJob(simulator, recipe, request, workers).run(context);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void ourReaderReadsWhatWasSimulated() throws IOException {
    Recipe recipe = recipe("output: {rows-per-file: 20}");
    SimulateReport report = write(recipe, folder, HERE);
    assertThat(report.spectra()).isEqualTo(22);
    assertThat(names(folder))
        .containsExactly(
            "coadd-main-dark-27245.fits", "coadd-main-dark-27247.fits", "recipe.yaml", "truth.csv");
    Simulator simulator = Simulator.of(SimulationRecipe.of(recipe));
    List<String> truth = Files.readAllLines(folder.resolve("truth.csv"));
    assertThat(truth).hasSize(23);
    for (int i = 0; i < 22; i++) {
      String[] cells = truth.get(i + 1).split(",");
      try (SpectrumFile file = SpectrumFiles.open(folder.resolve(cells[0]))) {
        assertThat(file.format()).isEqualTo("desi-coadd");
        int row = Integer.parseInt(cells[1]);
        SimulatedSpectrum expected = simulator.spectrum(i);
        check(file.readWithResolution(row), expected);
        assertThat(cells[2]).isEqualTo(Long.toString(expected.truth().targetId()));
        assertThat(file.entries().get(row).id().nativeId()).isEqualTo(cells[2]);
        assertThat(cells[3]).isEqualTo(expected.truth().spectralClass().name());
        assertThat(file.entries().get(row).position()).isPresent();
        String type = cells[3].equals("SKY") ? "SKY" : "TGT";
        assertThat(file.entries().get(row).facts()).containsEntry("OBJTYPE", type);
        assertThat(file.entries().get(row).facts()).containsEntry("EXPTIME", "7200.0");
      }
    }
    assertThat(Files.readString(folder.resolve("recipe.yaml"))).isEqualTo(recipe.text());
  }

  private static void check(Spectrum read, SimulatedSpectrum expected) {
    assertThat(read.arms()).hasSize(3);
    for (int k = 0; k < 3; k++) {
      Arm arm = read.arms().get(k);
      Arm simulated = expected.arms().get(k);
      assertThat(arm.flux()).isEqualTo(simulated.flux());
      assertThat(arm.ivar()).isEqualTo(simulated.ivar());
      assertThat(arm.mask()).isEqualTo(simulated.mask());
      assertThat(arm.wavelength()).isEqualTo(simulated.wavelength());
      ResolutionMatrix matrix = arm.resolution().orElseThrow();
      assertThat(matrix.diagonals()).isEqualTo(Resolution.DIAGONALS);
      double sum = 0;
      for (int d = 0; d < Resolution.DIAGONALS; d++) {
        // Row 1000 of the matrix, along its diagonals.
        sum += matrix.at(d, 1000 + Resolution.DIAGONALS / 2 - d);
      }
      assertThat(sum).isBetween(0.9999, 1.0001);
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws Exception {
    Recipe recipe = recipe("output: {rows-per-file: 18, pipeline-answers: true}");
    SimulateReport one = write(recipe, folder.resolve("one"), HERE);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      write(recipe, folder.resolve("three"), pool);
    } finally {
      pool.shutdown();
      assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(one.files()).hasSize(6);
    for (Path file : one.files()) {
      Path other = folder.resolve("three").resolve(file.getFileName());
      assertThat(Files.mismatch(file, other)).as("%s", file.getFileName()).isEqualTo(-1);
    }
  }

  /** Cancels after the second block. */
  private static final class Impatient implements JobContext {
    private long done;

    @Override
    public void report(Progress progress) {
      done = progress.done();
    }

    @Override
    public boolean cancelled() {
      return done >= 32;
    }

    @Override
    public void awaitResume() {}
  }

  @Test
  void aCancelledJobLeavesNothing() throws IOException {
    Recipe recipe = TestRecipes.recipe("seed: 1", "targets: [{class: sky, count: 400}]");
    assertThatThrownBy(() -> write(recipe, folder, HERE, new Impatient()))
        .isInstanceOf(JobCancelledException.class);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aCancelledReplacementLeavesWhatWasThere() throws IOException {
    Recipe small = TestRecipes.recipe("seed: 1", "targets: [{class: sky, count: 3}]");
    SimulateReport before = write(small, folder, HERE);
    byte[] coadd = Files.readAllBytes(before.files().get(0));
    Recipe recipe = TestRecipes.recipe("seed: 2", "targets: [{class: sky, count: 400}]");
    SimulateRequest request = SimulateRequest.of(recipe.root(), folder, true);
    Simulator simulator = Simulator.of(SimulationRecipe.of(recipe));
    assertThatThrownBy(() -> new SimulateJob(simulator, recipe, request, HERE).run(new Impatient()))
        .isInstanceOf(JobCancelledException.class);
    assertThat(names(folder))
        .containsExactly("coadd-main-dark-27245.fits", "recipe.yaml", "truth.csv");
    assertThat(Files.readAllBytes(before.files().get(0))).isEqualTo(coadd);
    new SimulateJob(simulator, recipe, request, HERE).run(JobContext.NONE);
    assertThat(Files.readAllLines(folder.resolve("truth.csv"))).hasSize(401);
  }

  /** What a killed process leaves: the file as it is just before its last step. */
  @Test
  void anUnfinishedFileIsNoFileOfSpectra() throws IOException {
    Path path = folder.resolve("coadd-main-dark-27245.fits");
    try (CoaddFile coadd = new CoaddFile(path, SkyCell.ofFile(0), 2, false)) {
      coadd.complete();
      Path part = folder.resolve("coadd-main-dark-27245.fits.part");
      assertThat(part).exists();
      assertThatThrownBy(() -> SpectrumFiles.open(part))
          .isInstanceOf(SpectrumFormatException.class);
      assertThat(path).doesNotExist();
    }
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void anotherSimulationIsNotReplacedUnasked() throws IOException {
    Recipe recipe = TestRecipes.recipe("seed: 1", "targets: [{class: sky, count: 1}]");
    write(recipe, folder, HERE);
    assertThatThrownBy(() -> write(recipe, folder, HERE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds a simulation already (coadd-main-dark-27245.fits)");
  }

  /** An independent reader: every HDU, and sums over the flux. */
  @Test
  void astropyReadsTheSame() throws Exception {
    Recipe recipe = recipe();
    SimulateReport report = write(recipe, folder, HERE);
    String out = astropy(report.files().get(0));
    assumeTrue(!out.isEmpty(), "astropy is not installed");
    List<String> lines = out.lines().toList();
    assertThat(lines.get(0)).isEqualTo("22 rows, fixed 0");
    Simulator simulator = Simulator.of(SimulationRecipe.of(recipe));
    for (int i = 0; i < 22; i++) {
      SimulatedSpectrum spectrum = simulator.spectrum(i);
      double sum =
          spectrum.arms().stream()
              .mapToDouble(arm -> Arrays.stream(arm.flux().toArray()).sum())
              .sum();
      String[] cells = lines.get(i + 1).split(" ");
      assertThat(cells[0]).isEqualTo(Long.toString(spectrum.truth().targetId()));
      assertThat(Double.parseDouble(cells[1])).isCloseTo(sum, within(1e-6 * (1 + Math.abs(sum))));
      assertThat(cells[2]).isEqualTo("True");
    }
  }

  /** What the script prints; empty where no Python has astropy. */
  private static String astropy(Path coadd) throws Exception {
    for (String name : List.of("python3", "/usr/bin/python3")) {
      try {
        Process python =
            new ProcessBuilder(name, "-c", ASTROPY, coadd.toString())
                .redirectErrorStream(true)
                .start();
        byte[] printed = python.getInputStream().readAllBytes();
        String text = new String(printed, StandardCharsets.UTF_8);
        if (!text.contains("ModuleNotFoundError")) {
          assertThat(python.waitFor()).as(text).isZero();
          return text;
        }
      } catch (IOException e) {
        // No Python of that name; the next one may be there.
        continue;
      }
    }
    return "";
  }

  private static final String ASTROPY =
      """
      import sys, warnings
      import numpy as np
      from astropy.io import fits
      warnings.simplefilter("error")
      h = fits.open(sys.argv[1])
      h.verify("exception")
      f = h["FIBERMAP"].data
      print(len(f), "rows, fixed", int(h[0].header["NAXIS"]))
      for i in range(len(f)):
          s = sum(h[b + "_FLUX"].data[i].astype(float).sum() for b in "BRZ")
          ok = all(h[b + "_RESOLUTION"].data.shape == (len(f), 11, len(h[b + "_WAVELENGTH"].data))
                   and h[b + "_IVAR"].data.shape == h[b + "_MASK"].data.shape for b in "BRZ")
          print(f["TARGETID"][i], repr(float(s)), ok)
      """;
}
