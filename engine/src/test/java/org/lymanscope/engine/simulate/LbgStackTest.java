package org.lymanscope.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Stacks of 800 simulated LBGs, 200 in each quartile of Lyα, against what was measured on the
 * composites of Shapley et al. 2003. Noiseless, so that nothing but the galaxies is compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class LbgStackTest {
  private static final Path FOLDER = Path.of("physics/shapley2003");
  private static final String[] COMPOSITES = {"Q0_199", "Q2_198", "Q3_199", "Q4_198"};

  private List<Samples> stacks = List.of();

  @BeforeAll
  void simulate() throws IOException {
    stacks = stacks();
  }

  /** The four stacks, from absorption to strong emission. */
  public static List<Samples> stacks() throws IOException {
    List<Samples> stacks = new ArrayList<>();
    for (int q = 0; q < 4; q++) {
      String text =
          "seed: 1\ntargets:\n  - {class: lbg, count: 200, r: 24, lya: [%s, %s],"
              + " z: {mean: 2.96, sigma: 0.25, from: 2.55, to: 3.4}}\n";
      String recipe = String.format(text, q / 4.0, (q + 1) / 4.0);
      Simulator simulator =
          Simulator.of(SimulationRecipe.of(Recipe.parse("stack.yaml", recipe, Path.of(""))));
      SpectrumBuffer buffer = new SpectrumBuffer();
      RestSpectra.Stack stack = new RestSpectra.Stack();
      for (int i = 0; i < simulator.size(); i++) {
        Truth truth = simulator.simulate(i, buffer);
        stack.add(buffer.noiseless(), truth.z());
      }
      stacks.add(stack.mean());
    }
    return stacks;
  }

  private static Map<String, String> measured(int quartile) throws IOException {
    List<String> lines = Files.readAllLines(TestData.path(FOLDER + "/measured_EW.csv"));
    String[] names = lines.get(0).split(",");
    String[] values = lines.get(quartile + 1).split(",");
    assertThat(values[0]).isEqualTo(COMPOSITES[quartile]);
    Map<String, String> row = new java.util.HashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], values[i]);
    }
    return row;
  }

  /** Without this the windows of {@link LineWidths} would say nothing of the table. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void ourWindowsGiveTheTableOnTheRealComposites(int quartile) throws IOException {
    Path file = TestData.path(FOLDER + "/" + COMPOSITES[quartile] + ".csv");
    Samples composite = RestSpectra.composite(file);
    Map<String, String> table = measured(quartile);
    LineWidths.measure(composite)
        .forEach(
            (name, width) -> {
              double expected = Double.parseDouble(table.get(name + "_EW_A"));
              assertThat(width).as(name).isCloseTo(expected, within(1.15 * tolerance(expected)));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void linesOfStacksAreAsStrongAsThoseOfTheComposites(int quartile) throws IOException {
    Map<String, String> table = measured(quartile);
    LineWidths.measure(stacks.get(quartile))
        .forEach(
            (name, width) -> {
              double expected = Double.parseDouble(table.get(name + "_EW_A"));
              assertThat(width).as(name).isCloseTo(expected, within(tolerance(expected)));
            });
  }

  private static double tolerance(double expected) {
    return Math.max(0.3, 0.25 * Math.abs(expected));
  }

  /** Slopes as in docs/simulator.md. */
  @Test
  void slopesOfStacksAreThoseOfTheComposites() {
    double[] slopes = {-1.49, -1.71, -1.87, -2.37};
    for (int q = 0; q < 4; q++) {
      assertThat(LineWidths.slope(stacks.get(q))).isCloseTo(slopes[q], within(0.08));
    }
  }

  /** In the window and against the continuum of the table. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void lyaOfStacksIsThatOfTheComposites(int quartile) throws IOException {
    Map<String, String> table = measured(quartile);
    double width = Double.parseDouble(table.get("Lya_net_EW_1208_1226_A"));
    assertThat(LineWidths.lya(stacks.get(quartile))).isCloseTo(width, within(tolerance(width)));
    double peak = Double.parseDouble(table.get("Lya_peak_over_continuum"));
    assertThat(LineWidths.lyaPeak(stacks.get(quartile))).isCloseTo(peak, within(0.12 * peak));
  }

  /** The fall of the continuum around Lyα, and Fe III of stars. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theContinuumFallsAsThatOfTheComposites(int quartile) throws IOException {
    Path file = TestData.path(FOLDER + "/" + COMPOSITES[quartile] + ".csv");
    Samples composite = RestSpectra.composite(file);
    for (int[] window :
        new int[][] {{1228, 1236}, {1238, 1244}, {1246, 1252}, {1268, 1290}, {1930, 1990}}) {
      double expected = LineWidths.overPowerLaw(composite, window[0], window[1]);
      assertThat(LineWidths.overPowerLaw(stacks.get(quartile), window[0], window[1]))
          .as("%d–%d Å", window[0], window[1])
          .isCloseTo(expected, within(0.08));
    }
  }

  /** Blueward of Lyα, behind the intergalactic medium: it is there once, not twice. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theLightBluewardOfLyaIsThatOfTheComposites(int quartile) throws IOException {
    Path file = TestData.path(FOLDER + "/" + COMPOSITES[quartile] + ".csv");
    Samples composite = RestSpectra.composite(file);
    for (int[] window : new int[][] {{930, 1015}, {1050, 1170}, {1170, 1205}}) {
      double expected = LineWidths.overPowerLaw(composite, window[0], window[1]);
      assertThat(LineWidths.overPowerLaw(stacks.get(quartile), window[0], window[1]))
          .as("%d–%d Å", window[0], window[1])
          .isCloseTo(expected, within(0.06));
    }
  }
}
