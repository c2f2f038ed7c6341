package org.lymanscope.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.TestData;

class IgmModelTest {
  private static final List<IgmModel> COLUMNS =
      List.of(IgmModel.INOUE14, IgmModel.MADAU95, IgmModel.KAMBLE20, IgmModel.CALURA12);

  @Test
  void transmissionIsThatOfTheAnchorsToFourDigits() throws IOException {
    List<String> rows = Files.readAllLines(TestData.path("physics/igm_anchors.csv"));
    assertThat(rows).hasSizeGreaterThan(40);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      double z = Double.parseDouble(cells[0]);
      double observed = Double.parseDouble(cells[2]);
      for (int k = 0; k < COLUMNS.size(); k++) {
        assertThat(COLUMNS.get(k).transmission(observed, z))
            .as("%s: %s", COLUMNS.get(k), row)
            .isCloseTo(Double.parseDouble(cells[3 + k]), within(0.6e-4));
      }
    }
  }

  @Test
  void coefficientsAreThoseOfTheTables() throws IOException {
    List<String> forest = Files.readAllLines(TestData.path("physics/inoue14_LAFcoeff.txt"));
    List<String> damped = Files.readAllLines(TestData.path("physics/inoue14_DLAcoeff.txt"));
    assertThat(Inoue14.lineCount()).isEqualTo(39);
    for (int j = 0; j < 39; j++) {
      String[] laf = forest.get(j).strip().split("\\s+");
      String[] dla = damped.get(j).strip().split("\\s+");
      double line = Double.parseDouble(laf[1]);
      assertThat(Inoue14.line(j)).isEqualTo(line);
      for (double x : new double[] {1.5, 2.5, 3.5, 6}) {
        double exponent = x < 2.2 ? 1.2 : x < 5.7 ? 3.7 : 5.5;
        int column = x < 2.2 ? 2 : x < 5.7 ? 3 : 4;
        double expected =
            Double.parseDouble(laf[column]) * Math.pow(x, exponent)
                + Double.parseDouble(dla[x < 3 ? 2 : 3]) * Math.pow(x, x < 3 ? 2 : 3);
        assertThat(Inoue14.lineDepth(j, x * line)).isCloseTo(expected, within(1e-9 * expected));
      }
    }
  }

  @Property(tries = 2000)
  void tableFollowsTheFormula(
      @ForAll @DoubleRange(min = 0, max = 6.9) double z,
      @ForAll @DoubleRange(min = 700, max = 1300) double rest) {
    double observed = rest * (1 + z);
    double[] factor = {1};
    InoueTable.attenuate(new double[] {observed}, z, factor);
    assertThat(factor[0]).isCloseTo(IgmModel.INOUE14.transmission(observed, z), within(2e-4));
  }

  @Property
  void everyModelLetsBetweenNothingAndAllThrough(
      @ForAll IgmModel model,
      @ForAll @DoubleRange(min = 0, max = 6) double z,
      @ForAll @DoubleRange(min = 800, max = 2000) double rest) {
    double transmission = model.transmission(rest * (1 + z), z);
    assertThat(transmission).isBetween(0.0, 1.0);
    if (rest > 1215.68) {
      assertThat(transmission).isEqualTo(1);
    }
  }
}
