package org.lymanscope.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

class ClassifyJobTest {
  @TempDir Path folder;

  @Test
  void everyUsableRowIsAnsweredAndTheOtherSaysWhy() throws IOException {
    Path csv = folder.resolve("c.csv");
    Path coadd = TestData.path("quasarnet/test_coadd.fits");

    ClassifyReport report =
        Classifying.run(new ClassifyRequest(List.of(coadd), csv), JobContext.NONE);

    assertThat(report.rows()).isEqualTo(25);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems()).isEmpty();
    List<CSVRecord> rows = read(csv);
    for (int row = 0; row < 25; row++) {
      CSVRecord record = rows.get(row);
      assertThat(record.get("ROW")).isEqualTo(Integer.toString(row));
      assertThat(record.get("FILE")).isEqualTo(coadd.toString());
      if (row == 11) {
        assertThat(record.get("ZWARN")).isEqualTo("1");
        assertThat(record.get("Z")).isEmpty();
        assertThat(record.get("CLASS")).isEmpty();
      } else {
        assertThat(record.get("CLASS")).isIn("QSO", "NOT_QSO");
        assertThat(Double.parseDouble(record.get("CONF"))).isBetween(0.0, 1.0);
        assertThat(Double.parseDouble(record.get("Z_JOINT_ERR"))).isPositive();
      }
    }
    // The three that are sure, as an independent fit of templates has them too.
    assertThat(sure(rows)).hasSize(3);
    assertThat(sure(rows).get(0)).isCloseTo(0.478, within(0.01));
    assertThat(sure(rows).get(1)).isCloseTo(2.883, within(0.01));
    assertThat(sure(rows).get(2)).isCloseTo(3.934, within(0.03));
    assertThat(Files.readString(folder.resolve("c.csv.provenance.json")))
        .contains("\"threshold\" : 0.5", "2026-01-01T12:00:00");
  }

  private static List<Double> sure(List<CSVRecord> rows) {
    return rows.stream()
        .filter(row -> !row.get("CONF").isEmpty() && Double.parseDouble(row.get("CONF")) > 0.98)
        .map(row -> Double.parseDouble(row.get("Z")))
        .sorted()
        .toList();
  }

  /**
   * All quasars without a warning of SDSS are found at their redshift. Of the galaxies and stars
   * one is flagged, at 0.518: spec-7424-57160-0977, which has a ZWARNING itself. The same numbers
   * come out of a pass written in Python (PyTorch, h5py) over the same pixels, so they are the
   * weights'.
   */
  @Test
  void quasarsOfSdssAreFound() throws IOException {
    Path csv = folder.resolve("sdss.csv");
    Path sdss = TestData.path("sdss");

    Classifying.run(new ClassifyRequest(List.of(sdss), csv), JobContext.NONE);

    Map<String, CSVRecord> byFile = new HashMap<>();
    for (CSVRecord record : read(csv)) {
      byFile.put(Path.of(record.get("FILE")).getFileName().toString(), record);
    }
    int quasars = 0;
    List<String> flagged = new ArrayList<>();
    for (CSVRecord label : read(sdss.resolve("labels.csv"))) {
      CSVRecord found = byFile.get(label.get("file"));
      boolean isQuasar = label.get("class").equals("QSO");
      if (isQuasar && label.get("zwarning").equals("0")) {
        quasars++;
        double z = Double.parseDouble(label.get("z"));
        assertThat(found.get("CLASS")).as(label.get("file")).isEqualTo("QSO");
        assertThat(Double.parseDouble(found.get("Z"))).isCloseTo(z, within(0.05 * (1 + z)));
        assertThat(Double.parseDouble(found.get("Z_JOINT"))).isCloseTo(z, within(0.05 * (1 + z)));
      } else if (!isQuasar && found.get("CLASS").equals("QSO")) {
        flagged.add(label.get("file") + " " + found.get("CONF").substring(0, 5));
      }
    }
    assertThat(quasars).isEqualTo(8);
    assertThat(flagged).containsExactly("spec-7424-57160-0977.fits 0.518");
  }

  @Test
  void fitsTableHasTheSameRowsAndWholeTargetIds() throws IOException, FitsException {
    Path csv = folder.resolve("c.csv");
    Path fits = folder.resolve("c.fits");
    List<Path> inputs = List.of(TestData.path("desi/coadd-special-dark-27247.fits"));
    Classifying.run(new ClassifyRequest(inputs, csv), JobContext.NONE);
    Classifying.run(new ClassifyRequest(inputs, fits), JobContext.NONE);

    CSVRecord expected = read(csv).get(0);
    try (Fits file = new Fits(fits.toFile())) {
      BinaryTableHDU table = (BinaryTableHDU) file.getHDU(1);
      assertThat(table.getHeader().getStringValue("EXTNAME")).isEqualTo("CATALOG");
      assertThat(table.getHeader().getIntValue("NLINES")).isEqualTo(1);
      assertThat(table.getElement(0, table.findColumn("TARGETID")))
          .isEqualTo(new long[] {39089837499744649L});
      assertThat(expected.get("TARGETID")).isEqualTo("39089837499744649");
      assertThat(((double[]) table.getElement(0, table.findColumn("Z_JOINT")))[0])
          .isEqualTo(Double.parseDouble(expected.get("Z_JOINT")));
      assertThat(table.getElement(0, table.findColumn("CLASS")).toString().strip())
          .isEqualTo(expected.get("CLASS"));
    }
  }

  @Test
  void aJobThatIsCancelledLeavesNoCatalogueAndGoesOnToTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole.csv");
    Path stopped = folder.resolve("stopped.csv");
    Classifying.run(Classifying.small(inputs(), whole, false), JobContext.NONE);

    assertThatThrownBy(
            () -> Classifying.run(Classifying.small(inputs(), stopped, false), stopAfter(12)))
        .isInstanceOf(JobCancelledException.class);
    assertThat(stopped).doesNotExist();
    assertThatThrownBy(
            () -> Classifying.run(Classifying.small(inputs(), stopped, false), JobContext.NONE))
        .hasMessageContaining("go on with --resume");
    ClassifyReport rest =
        Classifying.run(Classifying.small(inputs(), stopped, true), JobContext.NONE);

    assertThat(rest.timings().spectra()).isLessThan(rest.rows());
    assertThat(stopped).hasSameBinaryContentAs(whole);
    assertThat(folder.resolve("stopped.csv.part")).doesNotExist();
  }

  @Test
  void aKilledProcessLosesNothingButWhatWasTorn() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole.fits");
    Path killed = folder.resolve("killed.fits");
    Classifying.run(Classifying.small(inputs(), whole, false), JobContext.NONE);

    killInTheMiddle(killed);
    assertThat(killed).doesNotExist();
    Path part = folder.resolve("killed.fits.part");
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 5);
    }
    ClassifyReport rest =
        Classifying.run(Classifying.small(inputs(), killed, true), JobContext.NONE);

    assertThat(rest.timings().spectra()).isPositive().isLessThan(rest.rows());
    assertThat(killed).hasSameBinaryContentAs(whole);
  }

  private void killInTheMiddle(Path catalogue) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlymanscope.test.data=" + System.getProperty("lymanscope.test.data", ""),
                "-cp",
                System.getProperty("java.class.path"),
                ClassifyChild.class.getName(),
                catalogue.toString()));
    inputs().forEach(path -> command.add(path.toString()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = child.inputReader()) {
      List<String> said = new ArrayList<>();
      String line = out.readLine();
      while (line != null && !line.equals("in the middle")) {
        said.add(line);
        line = out.readLine();
      }
      assertThat(line).as("the child said %s", said).isNotNull();
      child.destroyForcibly();
    }
    child.waitFor();
  }

  @Test
  void aFileThatCannotBeReadStopsNoOther() throws IOException {
    Path csv = folder.resolve("c.csv");
    byte[] whole = Files.readAllBytes(TestData.path("desi/coadd-4-80613-thru20210324.fits"));
    Path broken = folder.resolve("coadd-broken.fits");
    Files.write(broken, Arrays.copyOf(whole, whole.length / 3));
    List<Path> three = List.of(inputs().get(0), broken, inputs().get(1));

    ClassifyReport report = Classifying.run(new ClassifyRequest(three, csv), JobContext.NONE);

    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).sentence()).contains("coadd-broken.fits");
    assertThat(report.rows()).isEqualTo(30);
  }

  @Test
  void anExistingCatalogueIsKept() throws IOException {
    Path csv = Files.writeString(folder.resolve("c.csv"), "precious");

    assertThatThrownBy(() -> Classifying.run(new ClassifyRequest(inputs(), csv), JobContext.NONE))
        .hasMessageContaining("exists already");
    assertThat(csv).hasContent("precious");
  }

  /** 25 and 5 rows. */
  private static List<Path> inputs() {
    return List.of(
        TestData.path("quasarnet/test_coadd.fits"),
        TestData.path("desi/coadd-sv3-dark-26065.fits"));
  }

  private static JobContext stopAfter(long spectra) {
    AtomicBoolean stop = new AtomicBoolean();
    return new JobContext() {
      @Override
      public void report(Progress progress) {
        stop.set(progress.done() >= spectra);
      }

      @Override
      public boolean cancelled() {
        return stop.get();
      }

      @Override
      public void awaitResume() {}
    };
  }

  private static List<CSVRecord> read(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(Files.newBufferedReader(csv)).getRecords();
  }
}
