package org.lymanscope.engine.dataset.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.Npy;
import org.lymanscope.engine.dataset.BinnedGrid;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.dataset.build.Builds;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

class ExportTest {
  /** Every class that QuasarNET has a number for, the sky, and copies of one object. */
  private static final String ALL =
      """
      name: all kinds
      seed: 5
      never: []
      split: {validation: 0.3, test: 0.3}
      samples:
        - name: LBG
          simulate: {seed: 11, targets: [{class: lbg, count: 6, z: [2.5, 3.4], r: [23, 24]}]}
          copies: 3
          augment: {shift-redshift: {from: 3, to: 4}}
        - name: others
          simulate:
            seed: 12
            targets:
              - {name: bal, class: qso, bal: 1, count: 2, r: [21, 22]}
              - {name: qso, class: qso, bal: 0, count: 2, r: [21, 22]}
              - {class: star, count: 2, r: 21}
              - {class: elg, count: 2, r: 22}
              - {class: sky, count: 2}
      """;

  @TempDir Path folder;
  private Dataset dataset;

  @BeforeEach
  void build() throws IOException {
    dataset =
        Dataset.open(Builds.build(Builds.recipe(ALL, folder), folder.resolve("all")).folder());
  }

  private ExportReport export(ExportFormat format, BinnedGrid grid, String name)
      throws IOException {
    ExportRequest request =
        new ExportRequest(
            format, Optional.ofNullable(grid), Optional.empty(), folder.resolve(name), false);
    return new ExportJob(dataset, request, "test").run(JobContext.NONE);
  }

  // --- QuasarNET ----------------------------------------------------------------------------

  /** Sums as in QuasarNET's own {@code read_spcframe}, written down once more. */
  private double[][] expected(int row, BinnedGrid grid) {
    PixelRow pixels = new PixelRow(dataset.grid());
    dataset.read(row, pixels);
    int bins = grid == BinnedGrid.BOSS ? 443 : grid == BinnedGrid.DESI ? 458 : 800;
    double[] flux = new double[bins];
    double[] ivar = new double[bins];
    for (var arm : dataset.grid().sections()) {
      for (int i = 0; i < arm.size(); i++) {
        double wave = arm.wavelength().at(i);
        double place =
            switch (grid) {
              case BOSS -> (Math.log10(wave) - Math.log10(3600)) / 1e-3;
              case DESI -> (wave - 3600) / 13.6;
              case LBG -> (wave - 3600) / 8;
            };
        int bin = (int) Math.floor(place + 1e-9);
        ivar[bin] += pixels.ivar()[arm.offset() + i];
        flux[bin] += (double) pixels.ivar()[arm.offset() + i] * pixels.flux()[arm.offset() + i];
      }
    }
    for (int i = 0; i < bins; i++) {
      flux[i] = ivar[i] > 0 ? flux[i] / ivar[i] : 0;
    }
    return new double[][] {flux, ivar};
  }

  @ParameterizedTest
  @EnumSource(BinnedGrid.class)
  void quasarNetsFileHoldsSumsInBins(BinnedGrid grid) throws IOException {
    Path data = export(ExportFormat.QUASARNET, grid, "q").folder().resolve("data.fits");
    try (SourceFile file = SourceFile.open(data)) {
      FitsFile fits = FitsFile.of(file);
      fits.requireWhole();
      FitsImage image = FitsImage.of(fits.primary());
      int bins = grid.bins().bins();
      assertThat(image.width()).isEqualTo(2 * bins);
      assertThat(image.rows()).isEqualTo(dataset.size());
      for (int row = 0; row < dataset.size(); row++) {
        double[][] expected = expected(row, grid);
        Samples found = image.row(row);
        for (int i = 0; i < bins; i++) {
          double flux = expected[0][i];
          double ivar = expected[1][i];
          assertThat(found.at(i)).isCloseTo(flux, within(1e-5 * Math.abs(flux) + 1e-6));
          assertThat(found.at(bins + i)).isCloseTo(ivar, within(1e-6 * ivar));
        }
      }
    }
    byte[] bytes = Files.readAllBytes(data);
    assertThat(bytes.length % 2880).isZero();
    assertThat(new String(bytes, 0, 2880, StandardCharsets.US_ASCII))
        .contains("DSETID  = '" + dataset.card().id() + "'")
        .contains("GRID    = '" + grid);
  }

  @Test
  void quasarNetsTruthHasItsNumbersOfClasses() throws IOException {
    Path truth =
        export(ExportFormat.QUASARNET, BinnedGrid.BOSS, "q").folder().resolve("truth.fits");
    try (SourceFile file = SourceFile.open(truth)) {
      FitsFile fits = FitsFile.of(file);
      fits.requireWhole();
      FitsTable table = FitsTable.of(fits.hdus().get(1));
      Set<Long> ids = new HashSet<>();
      for (int i = 0; i < dataset.size(); i++) {
        DatasetRow row = dataset.row(i);
        long id = table.require("THING_ID").integer(i);
        assertThat(ids.add(id)).as("row %d", i).isTrue();
        assertThat(id == row.targetId()).isEqualTo(row.copy() == 0);
        assertThat(table.require("Z_VI").number(i)).isEqualTo(Double.isNaN(row.z()) ? -1 : row.z());
        long person = table.require("CLASS_PERSON").integer(i);
        String name = row.spectralClass().name();
        assertThat(person)
            .as(name)
            .isEqualTo(
                switch (name) {
                  case "BAL_QSO" -> 30;
                  case "QSO" -> 3;
                  case "STAR" -> 1;
                  case "SKY" -> 0;
                  default -> 4;
                });
        assertThat(table.require("Z_CONF_PERSON").integer(i)).isEqualTo(person == 0 ? 1 : 3);
        assertThat(table.require("BAL_FLAG_VI").integer(i)).isEqualTo(person == 30 ? 1 : 0);
        assertThat(table.require("OBJECT").text(i)).isEqualTo(row.object().value());
      }
    }
    assertThat(dataset.rows())
        .extracting(row -> row.spectralClass().name())
        .contains("BAL_QSO", "QSO", "STAR", "SKY", "ELG");
  }

  @Test
  void whatWasWrittenForQuasarNetIsReadAgain() throws IOException {
    export(ExportFormat.QUASARNET, BinnedGrid.LBG, "q");
    String recipe =
        "seed: 1\nnever: []\nsplit: {validation: 0.3, test: 0.3}\n"
            + "samples: [{name: a, quasarnet: q/data.fits, truth: q/truth.fits}]\n";
    Dataset again =
        Dataset.open(Builds.build(Builds.recipe(recipe, folder), folder.resolve("again")).folder());
    assertThat(again.size()).isEqualTo(dataset.size());
    assertThat(again.grid().pixels()).isEqualTo(800);
    for (int i = 0; i < again.size(); i++) {
      DatasetRow before = dataset.row(i);
      DatasetRow after = again.row(i);
      assertThat(after.object()).isEqualTo(before.object());
      assertThat(after.spectralClass()).isEqualTo(before.spectralClass());
      assertThat(after.z()).isEqualTo((Double) before.z());
      assertThat(after.magnitude()).isEqualTo((Double) before.magnitude());
      assertThat(after.split()).isEqualTo(before.split());
    }
  }

  // --- Python -------------------------------------------------------------------------------

  @Test
  void safetensorsHasArraysOneBehindTheOther() throws IOException {
    Path file = export(ExportFormat.SAFETENSORS, null, "s").folder().resolve("dataset.safetensors");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) bytes.getLong(0);
    JsonNode header = new ObjectMapper().readTree(bytes.array(), Long.BYTES, length);
    ByteBuffer data = bytes.slice(8 + length, bytes.capacity() - 8 - length);
    data.order(ByteOrder.LITTLE_ENDIAN);
    assertThat(length % 8).isZero();

    long end = 0;
    for (var array : header.properties()) {
      if (!array.getKey().equals("__metadata__")) {
        JsonNode offsets = array.getValue().get("data_offsets");
        assertThat(offsets.get(0).asLong()).as(array.getKey()).isEqualTo(end);
        end = offsets.get(1).asLong();
      }
    }
    assertThat(end).isEqualTo(data.capacity());

    int rows = dataset.size();
    assertThat(header.at("/spectra/shape").toString()).isEqualTo("[" + rows + ",2,7958]");
    assertThat(header.at("/spectra/dtype").asText()).isEqualTo("F32");
    assertThat(header.at("/z/shape").toString()).isEqualTo("[" + rows + "]");
    JsonNode names = new ObjectMapper().readTree(header.at("/__metadata__/classes").asText());
    assertThat(header.at("/__metadata__/id").asText()).isEqualTo(dataset.card().id());
    for (int i = 0; i < rows; i++) {
      DatasetRow row = dataset.row(i);
      assertThat(data.getDouble(start(header, "z") + 8 * i)).isEqualTo((Double) row.z());
      assertThat(data.getLong(start(header, "targetid") + 8 * i)).isEqualTo(row.targetId());
      int place = (int) data.getLong(start(header, "class") + 8 * i);
      assertThat(names.get(place).asText()).isEqualTo(row.spectralClass().name());
      PixelRow pixels = new PixelRow(dataset.grid());
      dataset.read(i, pixels);
      int at = start(header, "spectra") + 4 * 2 * 7958 * i;
      for (int k = 0; k < 7958; k += 97) {
        assertThat(data.getFloat(at + 4 * k)).isEqualTo(pixels.flux()[k]);
        assertThat(data.getFloat(at + 4 * (7958 + k))).isEqualTo(pixels.ivar()[k]);
      }
    }
    assertThat(data.getDouble(start(header, "wavelength"))).isEqualTo(3600);
  }

  private static int start(JsonNode header, String name) {
    return header.path(name).path("data_offsets").path(0).asInt();
  }

  @Test
  void numpyHoldsTheRowsOfOneSplit() throws IOException {
    Split split = Split.TRAINING;
    ExportRequest request =
        new ExportRequest(
            ExportFormat.NUMPY,
            Optional.of(BinnedGrid.DESI),
            Optional.of(split),
            folder.resolve("n"),
            false);
    ExportReport report = new ExportJob(dataset, request, "test").run(JobContext.NONE);
    int[] rows = dataset.rowsOf(split);
    assertThat(report.rows()).isEqualTo(rows.length).isBetween(1, dataset.size() - 1);
    Npy spectra = Npy.read(folder.resolve("n/spectra.npy"));
    assertThat(spectra.shape()).containsExactly(rows.length, 2, 458);
    for (int i = 0; i < rows.length; i++) {
      double[][] expected = expected(rows[i], BinnedGrid.DESI);
      for (int k = 0; k < 458; k++) {
        double flux = expected[0][k];
        assertThat(spectra.values()[(2 * i) * 458 + k])
            .isCloseTo(flux, within(1e-5 * Math.abs(flux) + 1e-6));
      }
    }
    assertThat(Npy.read(folder.resolve("n/wavelength.npy")).values()[1])
        .isCloseTo(3620.4, within(1e-9));
    List<String> truth = Files.readAllLines(folder.resolve("n/truth.csv"));
    assertThat(truth).hasSize(rows.length + 1);
    assertThat(truth.subList(1, truth.size())).allMatch(line -> line.contains(",training,"));
  }

  // --- Prospect -----------------------------------------------------------------------------

  @Test
  void prospectGetsTheTruthOfWhatAnInspectorWouldSee() throws IOException {
    ExportReport report = export(ExportFormat.PROSPECT, null, "p");
    List<String> lines = Files.readAllLines(report.folder().resolve("desi-vi_all-kinds_truth.csv"));
    assertThat(lines.get(0)).startsWith("TARGETID,EXPID,NIGHT,TILEID,");
    assertThat(report.rows()).isEqualTo(16);
    assertThat(lines).hasSize(17);
    for (DatasetRow row : dataset.rows()) {
      String line =
          lines.stream()
              .filter(one -> one.startsWith(row.targetId() + ","))
              .findFirst()
              .orElseThrow();
      List<String> cells = Arrays.asList(line.split(",", -1));
      assertThat(cells.get(10)).isEqualTo("truth");
      assertThat(cells.get(11)).isEqualTo("4");
      if (row.sample().equals("LBG")) {
        assertThat(Double.parseDouble(cells.get(13))).isCloseTo(row.parentZ(), within(5.1e-7));
        assertThat(cells.get(14)).isEqualTo("GALAXY");
        assertThat(cells.get(15)).startsWith("simulated; LBG").contains("[LBG");
      }
    }
  }

  // --- Places -------------------------------------------------------------------------------

  @Test
  void anExportIsNotReplacedByAccidentAndACancelledOneLeavesNothing() throws IOException {
    export(ExportFormat.QUASARNET, BinnedGrid.BOSS, "q");
    assertThatThrownBy(() -> export(ExportFormat.NUMPY, null, "q"))
        .hasMessageContaining("holds an export already");
    assertThatThrownBy(() -> export(ExportFormat.NUMPY, null, "all"))
        .hasMessageContaining("is no export");
    ExportRequest request =
        new ExportRequest(
            ExportFormat.NUMPY, Optional.empty(), Optional.empty(), folder.resolve("n"), false);
    assertThatThrownBy(
            () -> new ExportJob(dataset, request, "test").run(new Builds.CancelledAfter(0)))
        .isInstanceOf(JobCancelledException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("all", "q");
    }
  }

  @Test
  void aSplitWithoutRowsIsTold() throws IOException {
    String recipe = ALL.replace("{validation: 0.3, test: 0.3}", "{validation: 0, test: 0}");
    Dataset whole =
        Dataset.open(Builds.build(Builds.recipe(recipe, folder), folder.resolve("w")).folder());
    ExportRequest request =
        new ExportRequest(
            ExportFormat.NUMPY,
            Optional.empty(),
            Optional.of(Split.VALIDATION),
            folder.resolve("n"),
            false);
    assertThatThrownBy(() -> new ExportJob(whole, request, "test").run(JobContext.NONE))
        .hasMessage("all kinds has no rows of the split validation.");
  }
}
