package org.lymanscope.engine.simulate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.spectrum.SpectralClass;

class SourcesTest {
  private final Canvas canvas = new Canvas();

  private Painted paint(Source source, double z, double magnitude, long index) {
    canvas.begin(z);
    return source.paint(canvas, magnitude, Draw.stream(17, index));
  }

  /** Mean flux between two rest wavelengths. */
  private double mean(double from, double to) {
    return canvas.mean(from * (1 + canvas.z()), to * (1 + canvas.z()));
  }

  /** Flux of a line above a straight continuum through windows at both sides, per rest Å. */
  private double line(double wave, double half) {
    double below = mean(wave - 2 * half, wave - half);
    double above = mean(wave + half, wave + 2 * half);
    return 2 * half * (mean(wave - half, wave + half) - (below + above) / 2);
  }

  // --- Emission-line galaxies ---------------------------------------------------------------

  /**
   * Ratios as in docs/simulator.md: [O III] 2.89 and [N II] 2.94 there, 2.98 and 3.05 in theory.
   */
  @Test
  void ratiosOfLinesBeforeDustAreThoseOfTheory() {
    for (int i = 0; i < 200; i++) {
      Nebula nebula = Nebula.draw(Draw.stream(3, i));
      assertThat(ratio(nebula, 6564.614, 4862.683)).isCloseTo(2.863, within(1e-9));
      assertThat(ratio(nebula, 4341.684, 4862.683)).isCloseTo(0.468, within(1e-9));
      assertThat(ratio(nebula, 4102.892, 4862.683)).isCloseTo(0.259, within(1e-9));
      assertThat(ratio(nebula, 5008.240, 4960.295)).isCloseTo(2.89, within(0.1));
      assertThat(ratio(nebula, 6585.27, 6549.85)).isCloseTo(2.94, within(0.12));
      assertThat(ratio(nebula, 3727.092, 3729.875)).isCloseTo(0.73, within(0.2));
      assertThat(ratio(nebula, 6718.29, 6732.67)).isBetween(1.1, 1.6);
    }
  }

  private static double ratio(Nebula nebula, double numerator, double denominator) {
    return flux(nebula, numerator) / flux(nebula, denominator);
  }

  private static double flux(Nebula nebula, double wavelength) {
    return nebula.lines().stream()
        .filter(line -> line.wavelength() == wavelength)
        .mapToDouble(Nebula.Line::ratio)
        .sum();
  }

  /**
   * Galaxies lie on the sequence of star-forming galaxies, not among AGN (Kewley et al. 2001, ± 0.1
   * dex).
   */
  @Test
  void galaxiesAreStarForming() {
    for (int i = 0; i < 500; i++) {
      Nebula nebula = Nebula.draw(Draw.stream(4, i));
      double n2 = Math.log10(ratio(nebula, 6585.27, 6564.614));
      double o3 = Math.log10(flux(nebula, 5008.240));
      assertThat(o3).isLessThan(0.61 / (n2 - 0.47) + 1.19 + 0.1);
    }
  }

  /** Calzetti et al. 2000: E(B−V) of 0.3 mag raises Hα/Hβ by 10^(0.4 · 0.3 · 1.27). */
  @Test
  void dustReddensTheBalmerLines() {
    double factor = Nebula.transmission(6564.614, 0.3) / Nebula.transmission(4862.683, 0.3);
    assertThat(factor).isCloseTo(Math.pow(10, 0.4 * 0.3 * 1.27), within(0.02));
    assertThat(Nebula.transmission(4000, 0)).isEqualTo(1);
  }

  @Test
  void paintedLinesHaveTheRatiosOfTheNebula() {
    for (int i = 0; i < 50; i++) {
      paint(new EmissionLineGalaxy(), 0.1, 22, i);
      assertThat(line(5008.24, 12) / line(4960.295, 12)).isCloseTo(2.98, within(0.15));
    }
  }

  @Test
  void theOxygenDoubletIsTwoLines() {
    paint(new EmissionLineGalaxy(), 1.2, 23, 1);
    double between = canvas.level(3728.4);
    assertThat(canvas.level(3727.09)).isGreaterThan(between);
    assertThat(canvas.level(3729.87)).isGreaterThan(between);
  }

  @Test
  void emissionLineGalaxiesHaveABalmerBreak() {
    for (int i = 0; i < 50; i++) {
      Painted painted = paint(new EmissionLineGalaxy(), 0.1, 22, i);
      assertThat(painted.spectralClass()).isEqualTo(SpectralClass.ELG);
      // The slope alone would make the blue side brighter.
      assertThat(mean(3500, 3600) / mean(4020, 4080)).isLessThan(1.15);
    }
  }

  // --- Quasars ------------------------------------------------------------------------------

  @Test
  void fifteenOfAHundredQuasarsAreAbsorbed() {
    int many = 1500;
    int absorbed = 0;
    for (int i = 0; i < many; i++) {
      Painted painted = paint(new Quasar(Quasar.USUAL_BAL_SHARE), 2.4, 21, i);
      absorbed += painted.spectralClass().equals(SpectralClass.BAL_QSO) ? 1 : 0;
    }
    assertThat((double) absorbed / many).isCloseTo(0.15, within(0.03));
    Painted near = paint(new Quasar(1), 1.3, 21, 1);
    assertThat(near.spectralClass()).isEqualTo(SpectralClass.QSO);
  }

  /** Light is missing between −3,000 and −25,000 km/s of C IV, most where the trough is deepest. */
  @Test
  void broadAbsorptionIsBluewardOfCarbonFour() {
    for (int i = 0; i < 60; i++) {
      paint(new Quasar(1), 2.4, 21, i);
      double[] with = canvas.flux().clone();
      paint(new Quasar(0), 2.4, 21, i);
      double deepest = 0;
      for (int k = canvas.pixel(1420); k < canvas.pixel(1540); k++) {
        deepest = Math.max(deepest, 1 - with[k] / canvas.flux()[k]);
      }
      assertThat(deepest).as("spectrum %d", i).isGreaterThan(0.3);
      int red = canvas.pixel(1600);
      assertThat(with[red] / canvas.flux()[red]).isCloseTo(1, within(0.02));
    }
  }

  /** Baldwin's trend of C IV: weaker by 10^(0.4 · 0.17 · ΔM) in brighter quasars. */
  @Test
  void brightQuasarsHaveWeakerLines() {
    double bright = 0;
    double faint = 0;
    int many = 300;
    for (int i = 0; i < many; i++) {
      paint(new Quasar(0), 2.4, 19, i);
      bright += carbon() / many;
      paint(new Quasar(0), 2.4, 23, i);
      faint += carbon() / many;
    }
    double expected = Math.pow(10, 0.4 * 0.17 * 4);
    assertThat(faint / bright).isCloseTo(expected, within(0.15));
    assertThat(bright).isBetween(12.0, 35.0);
  }

  /** Rest equivalent width of C IV, Å. */
  private double carbon() {
    double below = mean(1445, 1465);
    double above = mean(1690, 1710);
    double continuum = (below + above) / 2;
    return (mean(1500, 1600) / continuum - 1) * 100;
  }

  @Test
  void carbonFourIsShiftedToTheBlue() {
    double sum = 0;
    int many = 300;
    for (int i = 0; i < many; i++) {
      paint(new Quasar(0), 2.4, 21, i);
      int best = canvas.pixel(1530);
      for (int k = canvas.pixel(1530); k < canvas.pixel(1565); k++) {
        best = canvas.flux()[k] > canvas.flux()[best] ? k : best;
      }
      double rest = Canvas.wavelength(best) / 3.4;
      sum += (rest / 1549.06 - 1) * 299_792 / many;
    }
    assertThat(sum).isCloseTo(-800, within(150.0));
  }

  /** At z = 3, r = 20: M(1450) about −25.8 (for H₀ = 70, Ω_m = 0.3). */
  @Test
  void absoluteMagnitudesAreRight() {
    assertThat(Cosmology.luminosityDistance(3)).isCloseTo(25_422, within(30.0));
    assertThat(Cosmology.luminosityDistance(1)).isCloseTo(6_608, within(10.0));
    assertThat(Cosmology.absoluteMagnitude(20, 3)).isCloseTo(-25.5, within(0.15));
  }

  // --- Old galaxies and stars ---------------------------------------------------------------

  @Test
  void oldGalaxiesHaveABreakAt4000() {
    for (int i = 0; i < 40; i++) {
      paint(new EarlyTypeGalaxy(), 0.4, 20, i);
      // D_n(4000) of Balogh et al. 1999, here of f_λ.
      assertThat(mean(4000, 4100) / mean(3850, 3950)).isBetween(1.25, 2.3);
    }
  }

  @Test
  void starsComeInTheProportionsOfTheSurvey() {
    Map<String, Integer> counts = new java.util.HashMap<>();
    int many = 3000;
    for (int i = 0; i < many; i++) {
      counts.merge(paint(Star.ANY, 0, 20, i).template(), 1, Integer::sum);
    }
    Map<StarType, Double> shares = new EnumMap<>(StarType.class);
    for (StarType type : StarType.values()) {
      double share = (double) counts.getOrDefault(type.label(), 0) / many;
      double sigma = Math.sqrt(type.share() * (1 - type.share()) / many);
      assertThat(share).as("%s", type).isCloseTo(type.share(), within(4.5 * sigma));
      shares.put(type, type.share());
    }
    assertThat(shares.values().stream().mapToDouble(one -> one).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void hotStarsAreBlueAndCoolOnesRed() {
    double before = Double.POSITIVE_INFINITY;
    for (StarType type :
        List.of(StarType.O, StarType.A, StarType.F, StarType.G, StarType.K, StarType.M)) {
      double sum = 0;
      for (int i = 0; i < 50; i++) {
        assertThat(paint(new Star(List.of(type)), 0, 20, i).template()).isEqualTo(type.label());
        sum += mean(4300, 4700) / mean(8000, 9000) / 50;
      }
      assertThat(sum).as("%s", type).isLessThan(before);
      before = sum;
    }
  }

  @Test
  void skyFibresAreEmpty() {
    assertThat(paint(new Sky(), 0, 30, 1).spectralClass()).isEqualTo(Painted.SKY);
    assertThat(canvas.flux()).containsOnly(0);
  }
}
