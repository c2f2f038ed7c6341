package org.lymanscope.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.network.TestModels;

/** Real spectra through a real network. */
class RealCatalogueTest {
  private static final String WEIGHTS = "test_weights_6_layer.h5";

  /**
   * A galaxy of S/N 0.8 with ZWARNING 4, which these test weights take for a quasar: Hβ at 0.518
   * with masked pixels left out (0.441 with them), by an independent computation too.
   */
  private static final String FALSE_ALARM = "spec-7424-57160-0977.fits";

  @TempDir Path folder;

  @Test
  void allRowsOfTheTestCoadd() throws IOException {
    List<CSVRecord> rows = classify(TestData.path("quasarnet/test_coadd.fits"), 24, 1);

    assertThat(rows).hasSize(25);
    for (CSVRecord row : rows) {
      int warnings = Integer.parseInt(row.get("ZWARN"));
      if (row.get("ROW").equals("11")) {
        assertThat(warnings).isEqualTo(CatalogueWarning.NO_DATA.bit());
        assertThat(row.get("CLASS") + row.get("Z") + row.get("CONF") + row.get("Z_JOINT"))
            .isEmpty();
      } else {
        assertThat(warnings & CatalogueWarning.NOT_CLASSIFIED).isZero();
        assertThat(Double.parseDouble(row.get("Z_ERR"))).isPositive();
      }
    }
    // What QuasarNP finds with these weights: the network's own answers are tested elsewhere.
    assertThat(rows.stream().filter(row -> row.get("CLASS").equals("QSO"))).hasSize(7);
  }

  @Test
  void quasarsOfSdssAreFound() throws IOException {
    Map<String, CSVRecord> labels = new HashMap<>();
    Path sdss = TestData.path("sdss");
    for (CSVRecord label : Classifications.csv(sdss.resolve("labels.csv"))) {
      labels.put(label.get("file"), label);
    }
    try (var files = Files.newDirectoryStream(sdss, "spec-*.fits")) {
      files.forEach(file -> assertThat(labels).containsKey(file.getFileName().toString()));
    }

    int quasars = 0;
    int others = 0;
    for (CSVRecord row : classify(sdss, 27, 0)) {
      CSVRecord label = labels.get(Path.of(row.get("FILE")).getFileName().toString());
      double z = Double.parseDouble(label.get("z"));
      assertThat(row.get("TARGETID")).isEqualTo("-1");
      assertThat(row.get("NAME")).matches("\\d+-\\d+-\\d+");
      if (!label.get("class").equals("QSO")) {
        others++;
        String expected = label.get("file").equals(FALSE_ALARM) ? "QSO" : "NOT_QSO";
        assertThat(row.get("CLASS")).as(label.toString()).isEqualTo(expected);
      } else if (label.get("zwarning").equals("0")) {
        quasars++;
        assertThat(row.get("CLASS")).as(label.toString()).isEqualTo("QSO");
        assertThat(Double.parseDouble(row.get("CONF"))).isGreaterThan(0.99);
        assertThat(Double.parseDouble(row.get("Z")))
            .as(label.toString())
            .isCloseTo(z, within(0.05 * (1 + z)));
      }
    }
    assertThat(quasars).isEqualTo(8);
    assertThat(others).isEqualTo(18);
  }

  private List<CSVRecord> classify(Path input, int classified, int refused) throws IOException {
    Model model = TestModels.quasarNet(WEIGHTS);
    Path catalogue = folder.resolve("catalogue.csv");
    ClassifyReport report =
        Classifications.run(model, new ClassifyRequest(List.of(input), catalogue));
    assertThat(report.rows()).isEqualTo(classified + refused);
    assertThat(report.refused()).isEqualTo(refused);
    return Classifications.csv(catalogue);
  }
}
