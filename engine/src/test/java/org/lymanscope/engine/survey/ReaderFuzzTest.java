package org.lymanscope.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFile;

/**
 * Real files with random damage: every one either opens and reads, or is refused with one sentence.
 * Seeded, so a failure names the case that repeats it.
 */
class ReaderFuzzTest {
  private static final int ROWS = 4;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "desi/coadd-special-dark-27247.fits, 60",
    "desi/spectra-sv3-dark-26065.fits, 40",
    "sdss/spec-0314-51641-0211.fits, 150",
    "sdss/spec-9367-57758-0601.fits, 100",
    "marz/emlLinearSkyAirHelioCMB.fits, 200",
    "marz/emlLogVacuumHelioMultiple.fits, 150",
    "generic/UM184_nF.fits, 150",
    "generic/SDSSJ220248.31+123656.3.fits, 150",
    "generic/XShooter_XQ100.fits.gz, 80",
    "gaia/SPSS_2nm.csv, 150",
    "gaia/calibrator_solution_default.csv, 100",
    "physics/shapley2003/Q0_199.csv, 100"
  })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void opensOrRefusesWithOneSentence(String file, int cases) throws IOException {
    byte[] original = Files.readAllBytes(TestData.path(file));
    Path damaged = folder.resolve("damaged.bin");
    for (int seed = 0; seed < cases; seed++) {
      Files.write(damaged, new Damage(new Random(seed)).to(original));
      String context = file + " seed " + seed;
      try {
        readAll(damaged);
      } catch (IOException refusal) {
        assertThat(refusal.getMessage()).as(context).isNotBlank().doesNotContain("\n");
        assertThat(refusal.getMessage().length()).as(context + refusal).isLessThan(1000);
      } catch (RuntimeException | OutOfMemoryError bug) {
        throw new AssertionError(context, bug);
      }
    }
  }

  private static void readAll(Path path) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      SpectrumFiles.pipelineBeside(file);
      int rows = Math.min(ROWS, file.entries().size());
      for (int row = 0; row < rows; row++) {
        assertThat(file.entries().get(row).id().row()).isEqualTo(row);
        assertThat(file.readWithResolution(row).arms()).isNotEmpty();
      }
    }
  }
}
