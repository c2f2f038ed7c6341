package org.lymanscope.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Wavelengths;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Layouts of spectra as text. */
class TextFilesTest {
  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("spectrum.txt"), text);
  }

  private Arm read(String text) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(write(text))) {
      assertThat(file.format()).isEqualTo("text");
      return file.read(0).arms().get(0);
    }
  }

  private String fact(String text, String name) throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(write(text))) {
      return file.entries().get(0).facts().getOrDefault(name, "");
    }
  }

  @Test
  void csvWithNames() throws IOException {
    Arm arm = read("flux,wave,ivar\n1,5000,4\n2,5001,nan\n3,5002,-1\n");
    assertThat(arm.wavelength().toArray()).containsExactly(5000, 5001, 5002);
    assertThat(arm.flux().toArray()).containsExactly(1, 2, 3);
    assertThat(arm.ivar().toArray()).containsExactly(4, 0, 0);
  }

  @Test
  void columnsWithBlanksAndNamesInAComment() throws IOException {
    Arm arm = read("# object: X\n# wavelength flux error\n 5000.0 1.0D0 0.5\n 5001.0 2 0.25\n");
    assertThat(arm.flux().toArray()).containsExactly(1, 2);
    assertThat(arm.ivar().toArray()).containsExactly(4, 16);
  }

  @Test
  void ecsvInNanometres() throws IOException {
    String text =
        "# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n"
            + "# - {name: wavelength, unit: nm, datatype: float64}\n"
            + "# - {name: flux, unit: erg / (s cm2 Angstrom), datatype: float64}\n"
            + "wavelength,flux\n500,1\n501,2\n502,1\n";
    assertThat(read(text).wavelength().toArray()).containsExactly(5000, 5010, 5020);
    try (SpectrumFile file = SpectrumFiles.open(write(text))) {
      assertThat(file.read(0).fluxUnit()).isEqualTo("erg / (s cm2 Angstrom)");
    }
  }

  @Test
  void logarithmsAndMicrometres() throws IOException {
    assertThat(read("loglam\tflux\n3.6\t1\n3.7\t2\n").wavelength().first())
        .isCloseTo(3981.0717, within(1e-4));
    assertThat(read("wave [um],flux\n1.2,1\n1.3,2\n").wavelength().last())
        .isCloseTo(13000, within(1e-6));
  }

  @Test
  void airIsConvertedAndSaid() throws IOException {
    String text = "# wavelengths in air\nwave,flux\n5000,1\n5001,2\n";
    assertThat(read(text).wavelength().first()).isEqualTo(Wavelengths.airToVacuum(5000));
    assertThat(fact(text, "MEDIUM")).startsWith("air");
    assertThat(fact("wave,flux\n5000,1\n5001,2\n", "MEDIUM")).contains("taken for vacuum");
  }

  @Test
  void withoutErrorsNoiseComesFromTheScatterAndIsSaid() throws IOException {
    StringBuilder text = new StringBuilder("wave,flux\n");
    Random random = new Random(3);
    for (int i = 0; i < 4000; i++) {
      text.append(4000 + i).append(',').append(10 + 0.5 * random.nextGaussian()).append('\n');
    }
    assertThat(read(text.toString()).sigma(7)).isCloseTo(0.5, within(0.03));
    assertThat(fact(text.toString(), "NOISE")).contains("scatter");
  }

  @Test
  void compressed() throws IOException {
    Path path = folder.resolve("spectrum.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write("wave,flux\n5000,1\n5001,2\n".getBytes());
    }
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      assertThat(file.read(0).arms().get(0).size()).isEqualTo(2);
    }
  }

  @Test
  void brokenLinesAreNamed() {
    assertThatThrownBy(() -> read("wave,flux\n5000,1\n5001\n"))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> read("wave,flux\n5001,1\n5000,2\n"))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("strictly increasing");
    assertThatThrownBy(() -> read("wave,flux\n")).isInstanceOf(SpectrumFormatException.class);
  }

  @Test
  void tablesOfOtherThingsAreNoSpectra() {
    assertThatThrownBy(() -> SpectrumFiles.open(TestData.path("sdss/labels.csv")))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("known format");
  }

  @Test
  void gaiaOnPseudoWavelengthsFollowsTheDispersionOfItsBand() throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(TestData.path("gaia/SampledMeanSpectrum.csv"))) {
      Arm blue = file.read(0).arms().get(0);
      Arm red = file.read(1).arms().get(0);

      assertThat(file.entries()).hasSize(4);
      assertThat(file.entries().get(0).id().nativeId()).isEqualTo("5853498713190525696");
      assertThat(file.entries().get(0).object()).isEqualTo(file.entries().get(1).object());
      assertThat(blue.wavelength().first()).isBetween(3300.0, 3310.0);
      assertThat(blue.wavelength().last()).isBetween(6790.0, 6800.0);
      assertThat(red.wavelength().first()).isBetween(6400.0, 6410.0);
      assertThat(red.wavelength().last()).isBetween(10480.0, 10500.0);
    }
  }
}
