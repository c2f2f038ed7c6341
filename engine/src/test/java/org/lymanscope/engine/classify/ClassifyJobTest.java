package org.lymanscope.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.TestModels;

class ClassifyJobTest {
  @TempDir Path folder;

  @Test
  void everyRowOfEveryFileInOrder() throws IOException {
    Classifications.write(folder, Classifications.FILES, Classifications.ROWS);
    Path catalogue = folder.resolve("all.csv");

    ClassifyReport report =
        Classifications.run(Classifications.untrained(), request(catalogue, false));

    assertThat(report.problems()).isEmpty();
    assertThat(report.rows()).isEqualTo(Classifications.FILES * Classifications.ROWS);
    List<CSVRecord> rows = Classifications.csv(catalogue);
    assertThat(rows).hasSize(Classifications.FILES * Classifications.ROWS);
    for (int i = 0; i < rows.size(); i++) {
      int file = i / Classifications.ROWS;
      int row = i % Classifications.ROWS;
      assertThat(rows.get(i).get("TARGETID"))
          .isEqualTo(Long.toString(39_627_000_000_000_001L + 1000 * file + row));
      assertThat(rows.get(i).get("ROW")).isEqualTo(Integer.toString(row));
      assertThat(rows.get(i).get("FILE"))
          .isEqualTo(folder.resolve("coadd-" + file + ".fits").toString());
    }
    assertThat(new HashSet<>(rows.stream().map(row -> row.get("Z_JOINT")).toList()))
        .hasSizeGreaterThan(rows.size() / 2);
    assertThat(Files.readString(folder.resolve("all.csv.provenance.json")))
        .contains("\"id\" : \"0123456789abcdef\"", "\"threshold\" : 0.5");
    assertThat(folder.resolve("all.csv.part")).doesNotExist();
  }

  @Test
  void threadsChangeNothing() throws IOException {
    Classifications.write(folder, Classifications.FILES, Classifications.ROWS);
    Path alone = folder.resolve("alone.fits");
    Path shared = folder.resolve("shared.fits");
    Classifications.run(Classifications.untrained(), request(alone, false));
    ExecutorService workers = Executors.newFixedThreadPool(3);
    try {
      // The catalogue of the first run lies in the folder now: no spectra, passed over.
      Classifications.run(
          Classifications.untrained(), request(shared, false), workers, JobContext.NONE);
    } finally {
      workers.shutdown();
    }

    assertThat(shared).hasSameBinaryContentAs(alone);
  }

  @Test
  void fitsHoldsWhatCsvHolds() throws IOException, FitsException {
    Classifications.write(folder, 1, Classifications.ROWS);
    Classifications.run(Classifications.untrained(), request(folder.resolve("a.fits"), false));
    Classifications.run(Classifications.untrained(), request(folder.resolve("a.csv"), false));
    List<CSVRecord> rows = Classifications.csv(folder.resolve("a.csv"));

    try (Fits fits = new Fits(folder.resolve("a.fits").toFile())) {
      BinaryTableHDU table = (BinaryTableHDU) fits.getHDU(1);
      assertThat(table.getHeader().getStringValue("MODELID")).isEqualTo("0123456789abcdef");
      assertThat(table.getHeader().getIntValue("NLINES")).isEqualTo(5);
      assertThat(table.getHeader().getStringValue("DEVICE")).isEqualTo("CPU");
      assertThat(table.getNRows()).isEqualTo(rows.size());
      long[] targets = (long[]) table.getColumn("TARGETID");
      double[] z = (double[]) table.getColumn("Z");
      float[] confidence = (float[]) table.getColumn("CONF_CIV_1548_BAL");
      String[] classes = (String[]) table.getColumn("CLASS");
      for (int i = 0; i < rows.size(); i++) {
        assertThat(Long.toString(targets[i])).isEqualTo(rows.get(i).get("TARGETID"));
        assertThat(Double.toString(z[i])).isEqualTo(rows.get(i).get("Z"));
        assertThat(Float.toString(confidence[i])).isEqualTo(rows.get(i).get("CONF_CIV_1548_BAL"));
        assertThat(classes[i]).isEqualTo(rows.get(i).get("CLASS"));
      }
    }
    assertThat(rows.get(0).getParser().getHeaderNames())
        .startsWith("TARGETID", "FILE", "ROW", "CLASS", "Z", "Z_ERR", "Z_JOINT", "Z_JOINT_ERR")
        .containsSubsequence("CONF", "BEST_LINE", "CONF_LYA", "Z_LYA", "CONF_CIV_1548", "ZWARN")
        .endsWith("MODEL");
  }

  @Test
  void brokenFileStopsNoOther() throws IOException {
    Classifications.write(folder, 3, Classifications.ROWS);
    Path broken = folder.resolve("coadd-1.fits");
    byte[] bytes = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));

    ClassifyReport report =
        Classifications.run(Classifications.untrained(), request(folder.resolve("a.csv"), false));

    assertThat(report.rows()).isEqualTo(2 * Classifications.ROWS);
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.sentence()).startsWith("coadd-1.fits"));
    Set<String> files = new HashSet<>();
    Classifications.csv(folder.resolve("a.csv")).forEach(row -> files.add(row.get("FILE")));
    assertThat(files).hasSize(2).doesNotContain(broken.toString());
  }

  @Test
  void sameContentIsClassifiedOnce() throws IOException {
    Classifications.write(folder, 1, Classifications.ROWS);
    Files.copy(folder.resolve("coadd-0.fits"), folder.resolve("copy.fits"));

    ClassifyReport report =
        Classifications.run(Classifications.untrained(), request(folder.resolve("a.csv"), false));

    assertThat(report.rows()).isEqualTo(Classifications.ROWS);
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.sentence()).contains("copy.fits", "same content"));
  }

  @Test
  void networkThatTellsOnlyARedshiftHasFewerColumns() throws IOException {
    Classifications.write(folder, 1, Classifications.ROWS);
    Model model = TestModels.random(NamedNetwork.DIRECT_Z.spec(), 3);

    ClassifyReport report = Classifications.run(model, request(folder.resolve("a.csv"), false));

    assertThat(report.found()).isZero();
    assertThat(Classifications.csv(folder.resolve("a.csv")).get(0).getParser().getHeaderNames())
        .containsExactly("TARGETID", "FILE", "ROW", "Z", "Z_ERR", "ZWARN", "MODEL");
  }

  @Test
  void ruleOfTheCardMakesTheClass() throws IOException {
    Classifications.write(folder, 1, Classifications.ROWS);
    Model model = Classifications.untrained();
    Model always = new Model(model.card().ruled(new DecisionRule(1, 0)), model.weights());

    ClassifyReport report = Classifications.run(always, request(folder.resolve("a.csv"), false));

    assertThat(report.found()).isEqualTo(Classifications.ROWS);
    assertThat(Classifications.csv(folder.resolve("a.csv")))
        .allSatisfy(
            row -> {
              assertThat(row.get("CLASS")).isEqualTo("LBG");
              String best = row.get("BEST_LINE");
              assertThat(row.get("CONF")).isEqualTo(row.get("CONF_" + best));
              assertThat(row.get("Z")).isEqualTo(row.get("Z_" + best));
            });
  }

  @Test
  void finishedCatalogueIsReplacedOnlyIfAsked() throws IOException {
    Classifications.write(folder, 1, 2);
    Path catalogue = Files.writeString(folder.resolve("a.csv"), "mine");

    assertThatThrownBy(
            () -> Classifications.run(Classifications.untrained(), request(catalogue, true)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("exists already");
    assertThat(catalogue).hasContent("mine");

    Classifications.run(
        Classifications.untrained(),
        new ClassifyRequest(List.of(folder), catalogue, Classifications.BATCH, false, true));
    assertThat(Classifications.csv(catalogue)).hasSize(2);
  }

  private ClassifyRequest request(Path catalogue, boolean resume) {
    return new ClassifyRequest(List.of(folder), catalogue, Classifications.BATCH, resume, false);
  }
}
