package org.lymanscope.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.analysis.RealCoadd;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.Arm;

class RedrockTemplatesTest {
  @ParameterizedTest
  @CsvSource({
    "rrtemplate-QSO-HIZ-v1.1.fits, QSO HIZ, QSO, 4, 10061, 443.7108, 4498.8343, KAMBLE20",
    "rrtemplate-QSO-LOZ-v1.1.fits, QSO LOZ, QSO, 4, 8603, 1329.2300, 9633.8527, KAMBLE20",
    "rrtemplate-STAR-A-v0.1.fits, STAR A, STAR, 5, 80001, 3000, 11000, NONE",
    "rrtemplate-galaxy.fits, GALAXY, GALAXY, 5, 88334, 1166.6667, 9999.9667, CALURA12",
    "spEigenGal-56436.fits, GALAXY, GALAXY, 4, 9483, 1183.0416, 10500.2587, CALURA12",
  })
  void realFilesOpen(
      String file,
      String name,
      String spectralClass,
      int curves,
      int size,
      double first,
      double last,
      IgmModel igm)
      throws IOException {
    Template template = RedrockTemplates.open(TestData.path("templates/" + file));
    assertThat(template.name()).isEqualTo(name);
    assertThat(template.spectralClass().name()).isEqualTo(spectralClass);
    assertThat(template.basis()).hasSize(curves);
    assertThat(template.restWavelength().size()).isEqualTo(size);
    assertThat(template.restWavelength().first()).isCloseTo(first, within(1e-3));
    assertThat(template.restWavelength().last()).isCloseTo(last, within(1e-2));
    assertThat(template.igm()).isEqualTo(igm);
  }

  @Test
  void easyGalaxyIsFittedBestAtItsRedshift() throws IOException {
    Arm joined = RealCoadd.joined("desi/coadd-4-80613-thru20210324.fits", 0);
    Template galaxy = RedrockTemplates.open(TestData.path("templates/rrtemplate-galaxy.fits"));
    double best = TemplateScaling.scale(galaxy, 0.36874, joined).chi2();
    for (double z : new double[] {0.30, 0.35, 0.366, 0.371, 0.40, 0.6}) {
      assertThat(TemplateScaling.scale(galaxy, z, joined).chi2()).as("z %s", z).isGreaterThan(best);
    }
  }

  @Test
  void otherFilesAreRefusedInWords(@TempDir Path folder) throws IOException {
    Path text = folder.resolve("notes.fits");
    Files.writeString(text, "these are not basis vectors");
    assertThatThrownBy(() -> RedrockTemplates.open(text))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("notes.fits");
    Path empty = folder.resolve("empty.fits");
    Files.writeString(empty, "");
    assertThatThrownBy(() -> RedrockTemplates.open(empty))
        .isInstanceOf(SpectrumFormatException.class);
    Path coadd = TestData.path("desi/coadd-special-dark-27247.fits");
    assertThatThrownBy(() -> RedrockTemplates.open(coadd))
        .isInstanceOf(SpectrumFormatException.class);
  }
}
