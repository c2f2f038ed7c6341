package org.lymanscope.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Draws the picture of docs/formats-datasets.md and prints its table from a dataset that {@code
 * lymanscope dataset build --recipe best-of-16} made. Not a check. Runs only where {@code
 * lymanscope.pictures} tells a folder and {@code lymanscope.pictures.dataset} the dataset.
 */
class DatasetPictures {
  private static final double STEP = 0.05;
  private static final int STEPS = 100;
  private static final SpectralClass ELG = new SpectralClass("ELG");

  /** Rows of the table. */
  private static final double[] EDGES = {0, 0.15, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4, 5.5};

  @Test
  void bestOfSixteen() throws IOException {
    String wanted = System.getProperty("lymanscope.pictures", "");
    String folder = System.getProperty("lymanscope.pictures.dataset", "");
    assumeTrue(!wanted.isEmpty() && !folder.isEmpty(), "no -Dlymanscope.pictures.dataset=FOLDER");
    Path pictures =
        Files.createDirectories(Path.of(System.getProperty("lymanscope.root")).resolve(wanted));
    Dataset dataset = Dataset.open(Path.of(folder));
    Picture picture = new Picture(2, 480, 260);
    List<DatasetRow> rows = dataset.rows();

    Picture.Panel all =
        picture
            .logPanel("best-of-16: 79,385 spectra (figure 3.14)", "redshift", "spectra in 0.05")
            .domain(0, 5)
            .ticks(0.5)
            .range(20, 10_000);
    curve(all, "LBG", Picture.BLUE, rows, DatasetPictures::isLbg, DatasetRow::z);
    curve(all, "QSO", Picture.ORANGE, rows, DatasetPictures::isQso, DatasetRow::z);
    curve(all, "ELG", Picture.GREEN, rows, row -> row.spectralClass().equals(ELG), DatasetRow::z);

    Picture.Panel lbgs = panel(picture, "its LBGs by sample", 1.5, 5);
    Color[] colours = {
      Picture.BLACK, Picture.BLUE, Picture.GREY, Picture.ORANGE, Picture.GREEN, new Color(0x8250DF)
    };
    List<String> samples = dataset.composition().samples().keySet().stream().limit(6).toList();
    for (int i = 0; i < samples.size(); i++) {
      String name = samples.get(i);
      curve(lbgs, name, colours[i], rows, row -> row.sample().equals(name), DatasetRow::z);
    }

    Picture.Panel before = panel(picture, "LBGs before and after augmentation", 1.5, 5);
    Predicate<DatasetRow> first = row -> row.sample().equals("overlap");
    curve(before, "initial, as they are", Picture.BLACK, rows, first, DatasetRow::parentZ);
    Predicate<DatasetRow> real = row -> isLbg(row) && !row.sample().equals("synthetic");
    curve(before, "made of them", Picture.BLUE, rows, real, DatasetRow::z);

    Predicate<DatasetRow> synthetic = row -> row.sample().equals("synthetic");
    Picture.Panel continuous = panel(picture, "synthetic LBGs (figure 3.12)", 1.8, 4.2);
    curve(continuous, "simulated", Picture.GREY, rows, synthetic, DatasetRow::parentZ);
    curve(continuous, "made continuous", Picture.BLUE, rows, synthetic, DatasetRow::z);

    Path file = pictures.resolve("best-of-16.png");
    picture.write(file);
    Path tables = Files.createDirectories(Path.of("target", "simulator"));
    Files.writeString(tables.resolve("best-of-16.md"), table(rows));
    assertThat(file).isNotEmptyFile();
  }

  private static boolean isLbg(DatasetRow row) {
    return row.label().isA(SpectralClass.LBG);
  }

  private static boolean isQso(DatasetRow row) {
    return row.label().isA(SpectralClass.QSO);
  }

  private static Picture.Panel panel(Picture picture, String title, double from, double to) {
    return picture.panel(title, "redshift", "spectra in 0.05").domain(from, to).ticks(0.5);
  }

  /** The outline of a histogram. */
  private static void curve(
      Picture.Panel panel,
      String name,
      Color colour,
      List<DatasetRow> rows,
      Predicate<DatasetRow> which,
      ToDoubleFunction<DatasetRow> z) {
    double[] count = new double[STEPS];
    rows.stream()
        .filter(which)
        .mapToDouble(z)
        .mapToInt(value -> (int) Math.floor(value / STEP + 1e-9))
        .filter(bin -> bin >= 0 && bin < STEPS)
        .forEach(bin -> count[bin]++);
    double[] x = new double[2 * STEPS];
    double[] y = new double[2 * STEPS];
    for (int i = 0; i < STEPS; i++) {
      x[2 * i] = i * STEP;
      x[2 * i + 1] = (i + 1) * STEP;
      // Above 0, for the panel with a logarithmic axis.
      y[2 * i] = Math.max(0.1, count[i]);
      y[2 * i + 1] = y[2 * i];
    }
    panel.curve(name, colour, x, y);
  }

  private static String table(List<DatasetRow> rows) {
    Map<String, Predicate<DatasetRow>> kinds = new LinkedHashMap<>();
    kinds.put("LBG", DatasetPictures::isLbg);
    kinds.put("QSO", DatasetPictures::isQso);
    kinds.put("ELG", row -> row.spectralClass().equals(ELG));
    List<String> lines =
        new ArrayList<>(List.of("| redshift | LBG | QSO | ELG |", "|---|--:|--:|--:|"));
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %s–%s |", from, to));
      for (Predicate<DatasetRow> kind : kinds.values()) {
        long count =
            rows.stream().filter(kind).filter(row -> row.z() >= from && row.z() < to).count();
        line.append(String.format(Locale.ROOT, " %,d |", count));
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines) + "\n";
  }
}
