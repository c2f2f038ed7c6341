package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.io.fits.TableLayout;
import org.lymanscope.engine.io.fits.TableLayout.Column;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/** Each kind of source, from files. */
class SourcesTest {
  private static final Path SAMPLE = Path.of("../sample-data").toAbsolutePath().normalize();
  private static final Path COADD = SAMPLE.resolve("coadd-main-dark-27245.fits");

  /** The peak of Lyα runs ahead of the galaxy by 360 km/s; c in km/s. */
  private static final double LYA = 1 + 360 / 299_792.458;

  @TempDir Path folder;

  private Dataset built(String sample) throws IOException {
    return built("seed: 1\nnever: []\nsamples: [{name: a, " + sample + "}]\n", "out");
  }

  private Dataset built(String yaml, String name) throws IOException {
    DatasetRecipe recipe = Builds.recipe(yaml, folder);
    return Dataset.open(Builds.build(recipe, folder.resolve(name)).folder());
  }

  private static DatasetCard.Sample sample(Dataset dataset) {
    return dataset.card().samples().get(0);
  }

  // --- A table of the truth -----------------------------------------------------------------

  @Test
  void filesOfTheSimulatorComeWithTheirTruth() throws IOException {
    Path truth = SAMPLE.resolve("truth.csv");
    Dataset dataset = built("spectra: '%s', truth: '%s'".formatted(COADD, truth));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> lines;
    try (var parser = format.parse(Files.newBufferedReader(truth))) {
      lines = parser.stream().filter(line -> line.get(0).equals("" + COADD.getFileName())).toList();
    }
    assertThat(dataset.size()).isPositive();
    assertThat(dataset.size() + dataset.card().leftOut().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(lines.size());
    for (DatasetRow row : dataset.rows()) {
      CSVRecord line =
          lines.stream()
              .filter(one -> one.get("targetid").equals("" + row.targetId()))
              .findFirst()
              .orElseThrow();
      assertThat(row.spectralClass().name()).isEqualTo(line.get("class"));
      assertThat(row.template()).isEqualTo(line.get("template"));
      assertThat(row.origin()).isEqualTo(Origin.SIMULATED);
      boolean sky = line.get("magnitude_r").isEmpty();
      assertThat(row.z())
          .isEqualTo((Double) (sky ? Double.NaN : Double.parseDouble(line.get("z"))));
    }
    assertThat(sample(dataset).files())
        .containsEntry("truth.csv", SourceFile.fingerprintOf(truth).value())
        .containsEntry("" + COADD.getFileName(), SourceFile.fingerprintOf(COADD).value());
  }

  @Test
  void aTruthTableWithoutAColumnIsTold() throws IOException {
    Path truth = Files.writeString(folder.resolve("truth.csv"), "file,row,z\nx.fits,0,1\n");
    assertThatThrownBy(() -> built("spectra: '%s', truth: '%s'".formatted(COADD, truth)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("truth.csv, line 2: expected file, row, class, z and magnitude_r");
  }

  // --- Tables of visual inspection ----------------------------------------------------------

  @Test
  void inspectorsOfRealSpectraHaveToAgree() throws IOException {
    Path emitter = TestData.path("desi/coadd-special-dark-27247.fits");
    Path galaxy = TestData.path("desi/coadd-4-80613-thru20210324.fits");
    Path others = TestData.path("desi/coadd-5-169-thru20210419.fits");
    List<Long> ids = ids(others);
    Path ann =
        table(
            "ann",
            "39089837499744649,4,3.1493,GALAXY,one line [LBG:LAE;z=lya]",
            "39633345008634465,4,0.36874,GALAXY,",
            ids.get(0) + ",3,1.2,QSO,",
            ids.get(1) + ",2,2,QSO,");
    Path bob =
        table(
            "bob",
            "39089837499744649,3,3.1487,GALAXY,[LBG;z=lya]",
            "39633345008634465,3,0.36876,GALAXY,",
            ids.get(0) + ",3,0.4,GALAXY,");
    Dataset dataset =
        built(
            "spectra: ['%s', '%s', '%s'], labels: ['%s', '%s']"
                .formatted(emitter, galaxy, others, ann, bob));

    assertThat(dataset.size()).isEqualTo(2);
    DatasetRow lae = row(dataset, 39089837499744649L);
    assertThat(lae.spectralClass()).isEqualTo(SpectralClass.LAE);
    assertThat(lae.measured()).isEqualTo(RedshiftKind.LYA);
    assertThat(lae.z()).isCloseTo((1 + (3.1493 + 3.1487) / 2) / LYA - 1, within(1e-9));
    assertThat(lae.quality()).isEqualTo(3.5);
    assertThat(lae.inspectors()).isEqualTo("ann bob");
    assertThat(lae.origin()).isEqualTo(Origin.IMPORTED);
    assertThat(dataset.card().lyaOffset()).isEqualTo(360);
    DatasetRow plain = row(dataset, 39633345008634465L);
    assertThat(plain.measured()).isEqualTo(RedshiftKind.SYSTEMIC);
    assertThat(plain.z()).isCloseTo(0.36875, within(1e-9));
    assertThat(dataset.card().leftOut())
        .containsEntry("inspectors disagree", 1)
        .containsEntry("quality below 2.5", 1);
    assertThat(sample(dataset).files()).containsKeys("ann.csv", "bob.csv");
    assertPixels(dataset, 0, emitter);
  }

  private static List<Long> ids(Path file) throws IOException {
    try (Survey survey = Survey.open(List.of(file), JobContext.NONE)) {
      return survey.targets().stream().map(one -> Long.parseLong(one.id().nativeId())).toList();
    }
  }

  private Path table(String who, String... lines) throws IOException {
    StringBuilder text =
        new StringBuilder("TARGETID,VI_quality,VI_z,VI_spectype,VI_comment,VI_scanner\n");
    for (String line : lines) {
      text.append(line).append(',').append(who).append('\n');
    }
    return Files.writeString(folder.resolve(who + ".csv"), text);
  }

  private static DatasetRow row(Dataset dataset, long id) {
    return dataset.rows().stream().filter(one -> one.targetId() == id).findFirst().orElseThrow();
  }

  /** Flux where there is information, and ivar, as the file's own reader has them. */
  private static void assertPixels(Dataset dataset, int index, Path file) throws IOException {
    try (Survey survey = Survey.open(List.of(file), JobContext.NONE)) {
      Target target =
          survey.targets().stream()
              .filter(one -> one.id().toText().equals(dataset.row(index).spectrum()))
              .findFirst()
              .orElseThrow();
      PixelRow expected = new PixelRow(dataset.grid());
      expected.set(survey.read(target).arms());
      PixelRow found = new PixelRow(dataset.grid());
      dataset.read(index, found);
      assertThat(found.ivar()).isEqualTo(expected.ivar());
      for (int i = 0; i < found.flux().length; i++) {
        if (found.ivar()[i] > 0) {
          assertThat(found.flux()[i]).isEqualTo(expected.flux()[i]);
        }
      }
    }
  }

  @Test
  void oneObjectInTwoFilesIsOneObject() throws IOException {
    String yaml =
        "seed: 1\nnever: []\nsplit: {validation: 0.5}\nsamples:\n"
            + "  - {name: one, spectra: '%1$s', truth: '%2$s'}\n"
            + "  - {name: two, spectra: '%3$s', truth: '%2$s'}\n";
    Path other = Files.createDirectory(folder.resolve("copy")).resolve(COADD.getFileName());
    byte[] bytes = Files.readAllBytes(COADD);
    bytes[bytes.length - 1] ^= 1; // other content, other fingerprint, the same TARGETIDs
    Files.write(other, bytes);
    Dataset dataset = built(yaml.formatted(COADD, SAMPLE.resolve("truth.csv"), other), "twice");
    assertThat(dataset.composition().objects()).isEqualTo(dataset.size() / 2);
    for (DatasetRow row : dataset.rows()) {
      assertThat(dataset.rows().stream().filter(one -> one.object().equals(row.object())))
          .hasSize(2)
          .allMatch(one -> one.split() == row.split());
    }
  }

  // --- A project ----------------------------------------------------------------------------

  private static final Decision LAE =
      new Decision(
          Optional.of(SpectralClass.LAE),
          Optional.of(new Redshift(2.71828, Double.NaN, RedshiftKind.LYA)),
          Optional.of(Quality.PROBABLE),
          Set.of(),
          "",
          false);
  private static final Decision STAR =
      Decision.NONE.withClass(SpectralClass.STAR).withQuality(Quality.CONFIDENT);

  @Test
  void aProjectGivesWhatItsPeopleAgreeOn() throws IOException {
    Path project = folder.resolve("project");
    List<Target> targets;
    try (Survey survey = Survey.open(List.of(COADD), JobContext.NONE);
        Project made = Project.create(project, Builds.CLOCK)) {
      targets = survey.targets();
      record(made, "ann", targets.get(0), LAE);
      record(made, "bob", targets.get(0), LAE.withQuality(Quality.CONFIDENT));
      record(made, "ann", targets.get(1), STAR);
      record(made, "bob", targets.get(2), STAR.withQuality(Quality.POSSIBLE));
      record(made, "ann", targets.get(3), STAR);
      record(made, "bob", targets.get(3), LAE);
      record(made, "ann", targets.get(4), LAE.withClass(SpectralClass.UNKNOWN));
      record(made, "bob", targets.get(5), STAR.withClass(SpectralClass.QSO));
    }
    Dataset dataset = built("project: project, spectra: '%s'".formatted(COADD));
    assertThat(dataset.size()).isEqualTo(2);
    DatasetRow lae = dataset.row(0);
    assertThat(lae.object()).isEqualTo(targets.get(0).entry().object());
    assertThat(lae.spectralClass()).isEqualTo(SpectralClass.LAE);
    assertThat(lae.z()).isCloseTo(3.71828 / LYA - 1, within(1e-9));
    assertThat(lae.measured()).isEqualTo(RedshiftKind.LYA);
    assertThat(lae.quality()).isEqualTo(3.5);
    assertThat(lae.inspectors()).isEqualTo("ann bob");
    assertThat(lae.origin()).isEqualTo(Origin.INSPECTED);
    assertThat(dataset.row(1).spectralClass()).isEqualTo(SpectralClass.STAR);
    assertThat(dataset.row(1).z()).isNaN();
    assertThat(dataset.card().leftOut())
        .containsEntry("quality below 2.5", 1)
        .containsEntry("inspectors disagree", 1)
        .containsEntry("class unknown", 1)
        .containsEntry("no redshift", 1);
    assertThat(sample(dataset).files().get("project")).matches("records [0-9a-f]{16}");
    assertPixels(dataset, 0, COADD);
  }

  private static void record(Project project, String who, Target target, Decision decision) {
    project
        .decisions(new Author(who, "test"), Builds.CLOCK, Runnable::run)
        .record(
            target.id(),
            target.entry().object(),
            decision,
            Seen.SPECTRUM_ONLY,
            Duration.ofSeconds(3))
        .toCompletableFuture()
        .join();
  }

  // --- QuasarNET ----------------------------------------------------------------------------

  private static final int BINS = 443;

  @Test
  void quasarNetsFilesAreReadAsItsOwnReaderDoes() throws IOException {
    Path spectra = quasarNetSpectra(new long[] {11, 12, 13, 14, 15});
    Path truth =
        quasarNetTruth(
            new long[][] {{15, 3, 3}, {11, 3, 3}, {12, 30, 3}, {13, 4, 3}, {14, 3, 2}},
            new double[] {1.5, 2.25, 2.5, 0.75, 3});
    Dataset dataset = built("quasarnet: '%s', truth: '%s'".formatted(spectra, truth));
    assertThat(dataset.rows()).extracting(DatasetRow::targetId).containsExactly(11L, 12L, 13L, 15L);
    assertThat(dataset.rows())
        .extracting(row -> row.spectralClass().name())
        .containsExactly("QSO", "BAL_QSO", "GALAXY", "QSO");
    assertThat(dataset.rows()).extracting(DatasetRow::z).containsExactly(2.25, 2.5, 0.75, 1.5);
    assertThat(dataset.row(0).object()).isEqualTo(ObjectId.ofTarget("thing", 11));
    assertThat(dataset.row(0).origin()).isEqualTo(Origin.IMPORTED);
    assertThat(dataset.card().leftOut())
        .containsEntry("no confident redshift in the truth file", 1);
    assertThat(sample(dataset).files()).containsOnlyKeys("qn.fits", "drq.fits");

    assertThat(dataset.grid().pixels()).isEqualTo(BINS);
    double first = (3600 + Math.pow(10, Math.log10(3600) + 1e-3)) / 2;
    assertThat(dataset.grid().minWavelength()).isCloseTo(first, within(1e-6));
    PixelRow row = new PixelRow(dataset.grid());
    dataset.read(3, row); // the fifth of the file
    for (int i = 0; i < BINS; i++) {
      boolean good = i % 10 != 0;
      assertThat(row.flux()[i]).isEqualTo(good ? 4 + i * 0.5f : 0);
      assertThat(row.ivar()[i]).isEqualTo(good ? 1 + i % 10 : 0);
    }
  }

  /** Flux is row + i/2, ivar 1 + i mod 10, and 0 in each tenth bin. */
  private Path quasarNetSpectra(long[] ids) throws IOException {
    ByteBuffer image = ByteBuffer.allocate(ids.length * 2 * BINS * Float.BYTES);
    for (int row = 0; row < ids.length; row++) {
      for (int i = 0; i < BINS; i++) {
        image.putFloat(row + i * 0.5f);
      }
      for (int i = 0; i < BINS; i++) {
        image.putFloat(i % 10 == 0 ? 0 : 1 + i % 10);
      }
    }
    TableLayout layout = new TableLayout(List.of(new Column("TARGETID", TableLayout.Type.LONG)));
    ByteBuffer table = ByteBuffer.allocate(layout.rowBytes() * ids.length);
    for (long id : ids) {
      layout.put(table, List.of(id));
    }
    HeaderCards primary =
        new HeaderCards()
            .value("SIMPLE", "T")
            .value("BITPIX", "-32")
            .value("NAXIS", "2")
            .value("NAXIS1", "" + 2 * BINS)
            .value("NAXIS2", "" + ids.length);
    Path file = folder.resolve("qn.fits");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(primary.bytes());
      block(out, image);
      out.write(layout.header("METADATA", ids.length).bytes());
      block(out, table);
    }
    return file;
  }

  private Path quasarNetTruth(long[][] lines, double[] z) throws IOException {
    TableLayout layout =
        new TableLayout(
            List.of(
                new Column("THING_ID", TableLayout.Type.LONG),
                new Column("CLASS_PERSON", TableLayout.Type.INT),
                new Column("Z_CONF_PERSON", TableLayout.Type.INT),
                new Column("Z_VI", TableLayout.Type.DOUBLE)));
    ByteBuffer table = ByteBuffer.allocate(layout.rowBytes() * lines.length);
    for (int i = 0; i < lines.length; i++) {
      layout.put(table, List.of(lines[i][0], lines[i][1], lines[i][2], z[i]));
    }
    HeaderCards primary =
        new HeaderCards().value("SIMPLE", "T").value("BITPIX", "8").value("NAXIS", "0");
    Path file = folder.resolve("drq.fits");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(primary.bytes());
      out.write(layout.header("CATALOG", lines.length).bytes());
      block(out, table);
    }
    return file;
  }

  private static void block(OutputStream out, ByteBuffer data) throws IOException {
    out.write(data.array());
    int over = data.capacity() % HeaderCards.BLOCK;
    out.write(new byte[over == 0 ? 0 : HeaderCards.BLOCK - over]);
  }
}
