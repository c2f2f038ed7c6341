package org.lymanscope.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.SyntheticCoadd;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.Spectrum;

class SurveyTest {
  @TempDir Path folder;

  @Test
  void realFolderListsAllSpectraAndNoRedrock() throws Exception {
    try (Survey survey = Survey.open(List.of(TestData.path("desi")), JobContext.NONE)) {
      assertThat(survey.problems()).isEmpty();
      assertThat(survey.targets()).hasSize(22);
      assertThat(survey.sources())
          .hasSize(6)
          .noneMatch(path -> path.getFileName().toString().startsWith("redrock"));
      Target alpha = target(survey, "39089837499744649");
      assertThat(alpha.format()).isEqualTo("desi-coadd");
      assertThat(alpha.best().map(PipelineFit::z).orElseThrow()).isEqualTo(0.007269671851219614);
      assertThat(survey.pipeline(alpha).candidates(alpha.id())).hasSize(1);
      assertThat(survey.read(alpha).id()).isEqualTo(alpha.id());
      assertThat(survey.targets().stream().map(Target::id)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aFolderWithOtherThingsGivesItsSpectraOnly() throws Exception {
    Path root = TestData.path("README.md").resolveSibling(".").normalize();
    try (Survey survey = Survey.open(List.of(root), JobContext.NONE)) {
      assertThat(survey.sources().stream().map(path -> root.relativize(path).toString()))
          .filteredOn(path -> !path.matches("(desi|sdss|marz)/.*"))
          .containsExactly(
              "gaia/SPSS_2nm.csv",
              "gaia/SampledMeanSpectrum.csv",
              "gaia/calibrator_solution_default.csv",
              "generic/SDSSJ220248.31+123656.3.fits",
              "generic/UM184_nF.fits",
              "generic/XShooter_XQ100.fits.gz",
              "quasarnet/test_coadd.fits");
      assertThat(survey.problems())
          .singleElement()
          .extracting(problem -> problem.path().getFileName().toString())
          .isEqualTo("coadd_rebinned.fits");
    }
  }

  @Test
  void templatesAreRefusedInWords() {
    Path file = TestData.path("templates/rrtemplate-galaxy.fits");
    assertThatThrownBy(() -> SpectrumFiles.open(file))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("templates, not observed spectra");
  }

  @Test
  void errorsAloneAreASpectrumWhereNoFluxLiesBeside() throws Exception {
    Path errors = folder.resolve("x_nE.fits");
    Files.copy(TestData.path("generic/UM184_nE.fits"), errors);
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      assertThat(survey.sources()).containsExactly(errors);
    }
    Path flux = folder.resolve("x_nF.fits");
    Files.copy(TestData.path("generic/UM184_nF.fits"), flux);
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      assertThat(survey.sources()).containsExactly(flux);
    }
    try (Survey survey = Survey.open(List.of(errors), JobContext.NONE)) {
      assertThat(survey.sources()).containsExactly(errors);
    }
  }

  @Test
  void treesAreWalkedInOrderOfPath() throws Exception {
    Path pixels = Files.createDirectories(folder.resolve("healpix/main/dark/272/27247"));
    Path tiles = Files.createDirectories(folder.resolve("tiles/cumulative/80613/20210324"));
    SyntheticCoadd.withTargets(2).write(tiles.resolve("coadd-4-80613-thru20210324.fits"));
    SyntheticCoadd.withTargets(1).write(pixels.resolve("coadd-main-dark-27247.fits"));
    Files.writeString(pixels.resolve("README"), "Not a spectrum at all, in words.");
    Files.write(pixels.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Path hidden = Files.createDirectories(folder.resolve(".trash"));
    SyntheticCoadd.withTargets(9).write(hidden.resolve("coadd-x.fits"));
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      assertThat(survey.problems()).isEmpty();
      assertThat(survey.targets()).extracting(Target::nativeId).containsExactly("1", "2");
    }
  }

  @Test
  void oneBadFileNeverStopsTheRest() throws Exception {
    Path whole = SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-a.fits"));
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("coadd-b.fits"), Arrays.copyOf(bytes, 9000));
    SyntheticCoadd.withTargets(3).write(folder.resolve("coadd-c.fits"));
    Path absent = folder.resolve("coadd-absent.fits");
    Path redrock = redrock(folder.resolve("redrock-z.fits"), Map.of());
    try (Survey survey = Survey.open(List.of(folder, absent, redrock), JobContext.NONE)) {
      assertThat(survey.targets()).extracting(Target::nativeId).containsExactly("1", "3");
      assertThat(survey.problems())
          .extracting(problem -> problem.path().getFileName().toString())
          .containsExactly("coadd-b.fits", "redrock-z.fits", "coadd-absent.fits");
      assertThat(survey.problems().get(2).sentence()).endsWith("there is no such file.");
    }
  }

  @Test
  void brokenResultsLeaveTheSpectra() throws Exception {
    SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-a.fits"));
    Files.writeString(folder.resolve("redrock-a.fits"), "SIMPLE  = what?");
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      assertThat(survey.targets()).hasSize(1);
      assertThat(survey.targets().get(0).best()).isEmpty();
      assertThat(survey.problems()).isNotEmpty();
    }
  }

  @Test
  void resultsAreFoundForExposuresAndZippedFiles() throws Exception {
    Path plain = SyntheticCoadd.withTargets(5, 5, 6).write(folder.resolve("plain.fits"));
    Path data = Files.createDirectories(folder.resolve("data"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(data.resolve("spectra-1-2.fits.gz")))) {
      Files.copy(plain, out);
    }
    redrock(
        data.resolve("zbest-1-2.fits"),
        Map.of("TARGETID", new long[] {6, 5}, "Z", new double[] {0.6, 0.5}));
    try (Survey survey = Survey.open(List.of(data), JobContext.NONE)) {
      assertThat(survey.problems()).isEmpty();
      assertThat(survey.targets())
          .extracting(target -> target.best().orElseThrow().z())
          .containsExactly(0.5, 0.5, 0.6);
      assertThat(survey.read(survey.targets().get(2)).arms().get(0).flux().at(0)).isEqualTo(2);
    }
  }

  @Test
  void detailsAreFoundBesideTheCoadd() throws Exception {
    for (String name : List.of("redrock-test.fits", "rrdetails-test.h5")) {
      Files.copy(TestData.path("redrock/" + name), folder.resolve(name));
    }
    SyntheticCoadd.withTargets(39633393167631849L, 17).write(folder.resolve("coadd-test.fits"));
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      Target known = survey.targets().get(0);
      PipelineResults results = survey.pipeline(known);
      List<PipelineFit> candidates = results.candidates(known.id());
      assertThat(candidates).hasSize(6);
      assertThat(candidates.get(0).z()).isEqualTo(known.best().orElseThrow().z());
      assertThat(results.chi2Curves(known.id()))
          .extracting(Chi2Curve::template)
          .containsExactly("GALAXY", "QSO:::HIZ");
      Target unknown = survey.targets().get(1);
      assertThat(results.candidates(unknown.id())).isEmpty();
      assertThat(results.chi2Curves(unknown.id())).isEmpty();
    }
  }

  @Test
  void damagedDetailsAreAnErrorInWords() throws Exception {
    Files.copy(TestData.path("redrock/redrock-test.fits"), folder.resolve("redrock-test.fits"));
    byte[] whole = Files.readAllBytes(TestData.path("redrock/rrdetails-test.h5"));
    SyntheticCoadd.withTargets(39633393167631849L).write(folder.resolve("coadd-test.fits"));
    for (int length : List.of(0, 100, 3000, whole.length / 2)) {
      Files.write(folder.resolve("rrdetails-test.h5"), Arrays.copyOf(whole, length));
      try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
        Target target = survey.targets().get(0);
        assertThat(target.best()).isPresent();
        assertThatThrownBy(() -> survey.pipeline(target).chi2Curves(target.id()))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("rrdetails-test.h5");
      }
    }
  }

  @Test
  void sameContentIsShownOnce() throws Exception {
    Path first = SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-a.fits"));
    Files.copy(first, folder.resolve("coadd-b.fits"));
    try (Survey survey = Survey.open(List.of(folder, first), JobContext.NONE)) {
      assertThat(survey.targets()).hasSize(1);
      assertThat(survey.problems()).hasSize(1);
      assertThat(survey.problems().get(0).sentence()).contains("coadd-b.fits", "same content");
    }
  }

  @Test
  void changedFilesAreNotMistaken() throws Exception {
    Path path = SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-a.fits"));
    try (Survey survey = Survey.open(List.of(path), JobContext.NONE)) {
      Files.delete(path);
      SyntheticCoadd.withTargets(2).write(path);
      assertThatThrownBy(() -> survey.read(survey.targets().get(0)))
          .isInstanceOf(SpectrumFormatException.class)
          .hasMessageContaining("open it again");
    }
  }

  @Test
  void aTargetWithoutFileOrResultsHasNone() throws Exception {
    Path path = SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-a.fits"));
    try (Survey survey = Survey.open(List.of(path), JobContext.NONE)) {
      assertThat(survey.pipeline(survey.targets().get(0))).isSameAs(PipelineResults.NONE);
      Files.delete(path);
      assertThatThrownBy(() -> survey.read(survey.targets().get(0)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void fewFilesAreOpenWhileManyThreadsRead() throws Exception {
    for (int i = 0; i < 20; i++) {
      SyntheticCoadd.withTargets(i, i + 100).write(folder.resolve("coadd-" + i + ".fits"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Survey survey = Survey.open(List.of(folder), JobContext.NONE)) {
      List<Callable<Spectrum>> readings = new ArrayList<>();
      List<Target> targets = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        Target target = survey.targets().get((i * 7) % survey.targets().size());
        targets.add(target);
        readings.add(() -> survey.read(target));
      }
      List<Future<Spectrum>> read = threads.invokeAll(readings);
      for (int i = 0; i < read.size(); i++) {
        assertThat(read.get(i).get().id()).isEqualTo(targets.get(i).id());
      }
      assertThat(survey.openFiles()).isBetween(1, 8);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void openingReportsProgressAndStopsWhenAsked() throws Exception {
    for (int i = 0; i < 5; i++) {
      SyntheticCoadd.withTargets(i).write(folder.resolve("coadd-" + i + ".fits"));
    }
    Steps steps = new Steps(3);
    assertThatThrownBy(() -> Survey.open(List.of(folder), steps))
        .isInstanceOf(JobCancelledException.class);
    assertThat(steps.seen).hasSize(3);
    assertThat(steps.seen.get(2)).isEqualTo(new Progress(2, 5, "Reading coadd-2.fits"));
  }

  @Test
  void movedFilesAreFoundAgain() throws Exception {
    Path path = SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-a.fits"));
    SyntheticCoadd.withTargets(2).write(folder.resolve("coadd-b.fits"));
    FileFingerprint wanted = SourceFile.fingerprintOf(path);
    FileFingerprint lost = new FileFingerprint("0".repeat(32));
    Path elsewhere = Files.createDirectories(folder.resolve("deep/er"));
    Path moved = Files.move(path, elsewhere.resolve("renamed.dat"));
    assertThat(MovedFiles.find(List.of(wanted, lost), List.of(folder), JobContext.NONE))
        .isEqualTo(Map.of(wanted, moved));
  }

  /** Stops the job after some reports. */
  private static final class Steps implements JobContext {
    private final int last;
    private final List<Progress> seen = new ArrayList<>();

    Steps(int last) {
      this.last = last;
    }

    @Override
    public void report(Progress progress) {
      seen.add(progress);
    }

    @Override
    public boolean cancelled() {
      return seen.size() >= last;
    }

    @Override
    public void awaitResume() {}
  }

  private static Target target(Survey survey, String nativeId) {
    return survey.targets().stream()
        .filter(target -> target.nativeId().equals(nativeId))
        .findFirst()
        .orElseThrow();
  }

  private static Path redrock(Path path, Map<String, Object> columns) throws IOException {
    Map<String, Object> some =
        columns.isEmpty() ? Map.of("TARGETID", new long[] {1}, "Z", new double[] {1}) : columns;
    return new SyntheticCoadd().table("ZBEST", some).write(path);
  }
}
