package org.lymanscope.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;

class TemplateLibraryTest {
  private static final List<Template> ALL = TemplateLibrary.builtIn();

  private static Template named(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyKindIsThere() {
    assertThat(ALL).extracting(Template::name).doesNotHaveDuplicates();
    assertThat(ALL)
        .extracting(Template::spectralClass)
        .contains(
            SpectralClass.LBG,
            SpectralClass.LAE,
            SpectralClass.QSO,
            SpectralClass.BAL_QSO,
            SpectralClass.ELG,
            SpectralClass.GALAXY,
            SpectralClass.STAR);
    assertThat(ALL).filteredOn(one -> one.name().startsWith("LBG")).hasSize(4);
    for (Template template : ALL) {
      assertThat(Arrays.stream(template.flux().toArray()).min().orElseThrow())
          .as(template.name())
          .isNotNegative();
    }
  }

  /** Shapley et al. 2003: Lyα −14.92, −1.10, 11.00, 52.63 Å; C II 1335 as measured there. */
  @ParameterizedTest
  @CsvSource({
    "'LBG, Lyα absorption', -14.92, -1.97, -1.49",
    "'LBG, weak Lyα', -1.10, -2.35, -1.71",
    "'LBG, medium Lyα', 11.00, -1.02, -1.87",
    "'LBG, strong Lyα (LAE)', 52.63, -0.50, -2.37",
  })
  void lbgHasThePublishedWidths(String name, double lya, double carbon, double slope) {
    Template template = named(name);
    // The damping wings reach beyond the window and other lines into it; hence the tolerance.
    assertThat(width(template, 1150, 1255, slope)).isCloseTo(lya - 2.5, within(2.6));
    assertThat(width(template, 1322, 1346, slope)).isCloseTo(carbon, within(0.15));
  }

  /** Equivalent width against λ^slope through 1500 Å (1 there); negative in absorption. */
  private static double width(Template template, double from, double to, double slope) {
    Samples wave = template.restWavelength();
    double sum = 0;
    for (int i = wave.firstAtLeast(from); wave.at(i) < to; i++) {
      double continuum = Math.pow(wave.at(i) / 1500, slope);
      sum += (template.flux().at(i) / continuum - 1) * (wave.at(i + 1) - wave.at(i));
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "ELG, 3728.5, 5008.24, 4960.295, 2.98",
    "ELG, 3728.5, 6564.614, 4862.683, 2.86",
  })
  void ratiosOfTheEmissionLineGalaxyAreFixed(
      String name, double ignored, double strong, double weak, double ratio) {
    Template template = named(name);
    assertThat(flux(template, strong) / flux(template, weak)).isCloseTo(ratio, within(0.02));
    assertThat(flux(template, ignored)).isPositive();
  }

  private static double flux(Template template, double line) {
    Samples wave = template.restWavelength();
    double half = line * 350 / 299_792.458;
    int from = wave.firstAtLeast(line - half);
    int to = wave.firstAtLeast(line + half);
    double level = (template.flux().at(from) + template.flux().at(to)) / 2;
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (template.flux().at(i) - level) * (wave.at(i + 1) - wave.at(i));
    }
    return sum;
  }

  @Test
  void breaksAreWhereTheyBelong() {
    Template old = named("Galaxy, early type");
    // D4000 of Bruzual (1983): mean f_ν of 4050–4250 over 3750–3950 Å; old galaxies 1.6–2.1.
    double d4000 = meanFnu(old, 4050, 4250) / meanFnu(old, 3750, 3950);
    assertThat(d4000).isBetween(1.6, 2.2);
    Template star = named("Star M");
    assertThat(meanFnu(star, 7500, 7560)).isGreaterThan(1.5 * meanFnu(star, 7060, 7120));
  }

  private static double meanFnu(Template template, double from, double to) {
    Samples wave = template.restWavelength();
    int first = wave.firstAtLeast(from);
    int last = wave.firstAtLeast(to);
    double sum = 0;
    for (int i = first; i < last; i++) {
      sum += template.flux().at(i) * wave.at(i) * wave.at(i);
    }
    return sum / (last - first);
  }
}
