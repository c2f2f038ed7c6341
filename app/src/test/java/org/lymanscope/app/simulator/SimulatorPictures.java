package org.lymanscope.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.LbgStackTest;
import org.lymanscope.engine.simulate.LineWidths;
import org.lymanscope.engine.simulate.RestSpectra;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.SpectrumBuffer;
import org.lymanscope.engine.simulate.TestRecipes;
import org.lymanscope.engine.simulate.Truth;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.desi.NoiseBands;
import org.lymanscope.engine.simulate.igm.Sightline;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.template.IgmModel;

/**
 * Draws the pictures of docs/simulator.md and prints its tables. Not a check: those are in the
 * engine's tests. Runs only where {@code lymanscope.pictures} tells a folder.
 */
class SimulatorPictures {
  private static final String[] COMPOSITES = {"Q0_199", "Q2_198", "Q3_199", "Q4_198"};
  private static final String[] QUARTILES = {
    "Lyα in absorption", "weak Lyα", "medium Lyα", "strong Lyα"
  };

  private Path folder = Path.of("");

  @BeforeEach
  void askForTheFolder() throws IOException {
    String wanted = System.getProperty("lymanscope.pictures", "");
    assumeTrue(!wanted.isEmpty(), "no -Dlymanscope.pictures=FOLDER");
    folder =
        Files.createDirectories(Path.of(System.getProperty("lymanscope.root")).resolve(wanted));
  }

  /** Where tables go, to be copied into the page. */
  private static Path tables() throws IOException {
    return Files.createDirectories(Path.of("target", "simulator"));
  }

  private static double[] of(int from, int to, IntToDoubleFunction value) {
    return IntStream.range(from, to).mapToDouble(value).toArray();
  }

  @Test
  void stacks() throws IOException {
    List<Samples> stacks = LbgStackTest.stacks();
    Picture picture = new Picture(2, 480, 260);
    double[] wave = of(0, RestSpectra.SIZE, i -> RestSpectra.FROM + i);
    double[] tops = {1.8, 3, 6, 17};
    for (int q = 0; q < 4; q++) {
      Samples real =
          RestSpectra.composite(TestData.path("physics/shapley2003/" + COMPOSITES[q] + ".csv"));
      picture
          .panel(QUARTILES[q], "rest wavelength [Å]", "f_λ")
          .curve("composite of Shapley et al. 2003", Picture.GREY, wave, real.toArray())
          .curve("200 simulated", Picture.BLUE, wave, stacks.get(q).toArray())
          .domain(900, 2000)
          .range(0, tops[q]);
    }
    picture.write(folder.resolve("stacks.png"));
    Files.writeString(tables().resolve("stacks.md"), table(stacks));
  }

  private static String table(List<Samples> stacks) throws IOException {
    List<String> lines = Files.readAllLines(TestData.path("physics/shapley2003/measured_EW.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    List<String> rows = new ArrayList<>(List.of("| line |" + " sim. | real |".repeat(4)));
    rows.add("|---|" + "--:|--:|".repeat(4));
    List<Map<String, Double>> measured = stacks.stream().map(LineWidths::measure).toList();
    for (String name : measured.get(0).keySet()) {
      StringBuilder row = new StringBuilder("| " + name + " |");
      for (int q = 0; q < 4; q++) {
        String real = lines.get(q + 1).split(",")[names.indexOf(name + "_EW_A")];
        row.append(String.format(Locale.ROOT, " %.2f | %s |", measured.get(q).get(name), real));
      }
      rows.add(row.toString());
    }
    String[] slopes = {"-1.49", "-1.71", "-1.87", "-2.37"};
    StringBuilder slope = new StringBuilder("| slope β |");
    StringBuilder lya = new StringBuilder("| Lyα 1209–1226 Å |");
    StringBuilder peak = new StringBuilder("| Lyα peak/continuum |");
    for (int q = 0; q < 4; q++) {
      String[] cells = lines.get(q + 1).split(",");
      slope.append(
          String.format(Locale.ROOT, " %.2f | %s |", LineWidths.slope(stacks.get(q)), slopes[q]));
      String real = cells[names.indexOf("Lya_net_EW_1208_1226_A")];
      lya.append(String.format(Locale.ROOT, " %.1f | %s |", LineWidths.lya(stacks.get(q)), real));
      real = cells[names.indexOf("Lya_peak_over_continuum")];
      peak.append(
          String.format(Locale.ROOT, " %.2f | %s |", LineWidths.lyaPeak(stacks.get(q)), real));
    }
    rows.addAll(List.of(slope.toString(), lya.toString(), peak.toString()));
    return String.join("\n", rows) + "\n";
  }

  @Test
  void noise() throws IOException {
    double[] table = NoiseBands.table(TestData.path("physics/desi_noise_2h.csv"));
    double[] other =
        NoiseBands.coadd(TestData.path("desi/coadd-sv3-dark-26065.fits"), 4, 1443.6274);
    Picture picture = new Picture(1, 960, 260);
    draw(picture, "deep coadd in COSMOS, 23,916 s scaled to 2 h", table, 1);
    draw(picture, "other field, 1,444 s scaled to 2 h", other, 0.1);
    picture.write(folder.resolve("noise.png"));
    List<String> rows =
        new ArrayList<>(List.of("| band | COSMOS | model | ratio | other coadd | model | ratio |"));
    rows.add("|---|--:|--:|--:|--:|--:|--:|");
    for (NoiseBands.Band band : NoiseBands.ALL) {
      double first = NoiseBands.median(table, band);
      double second = NoiseBands.median(other, band);
      double deep = NoiseBands.median(NoiseBands.model(1), band);
      double shallow = NoiseBands.median(NoiseBands.model(0.1), band);
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f | %.2f | %.3f | %.3f | %.2f |",
              band,
              first,
              deep,
              deep / first,
              second,
              shallow,
              shallow / second));
    }
    Files.writeString(tables().resolve("noise.md"), String.join("\n", rows) + "\n");
  }

  private static void draw(Picture picture, String title, double[] real, double hole) {
    Picture.Panel panel =
        picture.logPanel(title, "wavelength [Å]", "σ [10⁻¹⁷ erg/s/cm²/Å]").range(0.04, 4);
    double[] model = NoiseBands.model(hole);
    for (DesiCamera camera : DesiCamera.values()) {
      int from = camera.offset();
      int to = from + camera.pixels();
      double[] wave = camera.wavelength().toArray();
      panel
          .curve(camera + " real", Picture.GREY, wave, Arrays.copyOfRange(real, from, to))
          .curve(camera + " model", colour(camera), wave, Arrays.copyOfRange(model, from, to));
    }
  }

  private static java.awt.Color colour(DesiCamera camera) {
    return switch (camera) {
      case B -> Picture.BLUE;
      case R -> Picture.GREEN;
      case Z -> Picture.ORANGE;
    };
  }

  @Test
  void medium() throws IOException {
    Picture picture = new Picture(2, 480, 260);
    Picture.Panel means =
        picture
            .panel("mean transmission at z = 3 and published anchors", "rest wavelength [Å]", "T")
            .domain(870, 1230)
            .range(0.3, 1.02);
    double[] wave = of(0, 700, i -> 870 + i * 0.5);
    for (IgmModel model : List.of(IgmModel.INOUE14, IgmModel.MADAU95)) {
      double[] t = of(0, 700, i -> model.transmission(wave[i] * 4, 3));
      means.curve(model.name(), model == IgmModel.INOUE14 ? Picture.BLUE : Picture.ORANGE, wave, t);
    }
    List<String[]> anchors =
        Files.readAllLines(TestData.path("physics/igm_anchors.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .filter(cells -> cells[0].equals("3.0"))
            .toList();
    double[] at = anchors.stream().mapToDouble(cells -> Double.parseDouble(cells[1])).toArray();
    means
        .points("Inoue anchors", Picture.BLACK, at, column(anchors, 3))
        .points("Madau anchors", Picture.GREEN, at, column(anchors, 4));
    sightlines(picture);
    picture.write(folder.resolve("igm.png"));
  }

  private static double[] column(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(cells -> Double.parseDouble(cells[column])).toArray();
  }

  private static void sightlines(Picture picture) {
    int many = 400;
    double[] z = of(0, 13, i -> 2.2 + 0.2 * i);
    double[] mean = new double[z.length];
    double[] low = new double[z.length];
    double[] high = new double[z.length];
    double[] model = new double[z.length];
    Canvas canvas = new Canvas();
    Sightline sightline = new Sightline();
    for (int i = 0; i < z.length; i++) {
      double[] seen = new double[many];
      for (int k = 0; k < many; k++) {
        canvas.begin(z[i]);
        Arrays.fill(canvas.flux(), 1);
        sightline.attenuate(canvas, Draw.stream(5, k));
        seen[k] = canvas.mean(Math.max(3600, 1060 * (1 + z[i])), 1170 * (1 + z[i]));
      }
      Arrays.sort(seen);
      mean[i] = Arrays.stream(seen).average().orElseThrow();
      low[i] = seen[(int) (0.16 * many)];
      high[i] = seen[(int) (0.84 * many)];
      double redshift = z[i];
      double from = Math.max(1060, 3600 / (1 + redshift));
      model[i] =
          IntStream.range(0, 100)
              .mapToDouble(j -> from + (1170 - from) * (j + 0.5) / 100)
              .map(rest -> IgmModel.INOUE14.transmission(rest * (1 + redshift), redshift))
              .average()
              .orElseThrow();
    }
    picture
        .panel("sightlines, mean of 1060–1170 Å at rest", "redshift", "T")
        .curve("Inoue et al. 2014", Picture.BLACK, z, model)
        .points("mean of 400 sightlines", Picture.BLUE, z, mean)
        .curve("16 %", Picture.GREY, z, low)
        .curve("84 %", Picture.GREY, z, high);
  }

  @Test
  void examples() throws IOException {
    Picture picture = new Picture(2, 480, 190);
    String[][] examples = {
      {
        "LBG, Lyα in absorption, z = 2.8, r = 23.0",
        "{class: lbg, count: 1, z: 2.8, r: 23, lya: 0.1}"
      },
      {"LAE, z = 3.3, r = 24.0", "{class: lbg, count: 1, z: 3.3, r: 24, lya: 0.93}"},
      {"QSO, z = 2.6, r = 21.0", "{class: qso, count: 1, z: 2.6, r: 21, bal: 0}"},
      {"BAL QSO, z = 2.3, r = 21.0", "{class: qso, count: 1, z: 2.3, r: 21, bal: 1}"},
      {"ELG, z = 0.10, r = 22.5", "{class: elg, count: 1, z: 0.1, r: 22.5}"},
      {"ELG, z = 1.1, r = 22.8", "{class: elg, count: 1, z: 1.1, r: 22.8}"},
      {"early type, z = 0.6, r = 21", "{class: early-type, count: 1, z: 0.6, r: 21}"},
      {"M star, r = 21", "{class: star, count: 1, r: 21, types: m}"},
    };
    for (String[] example : examples) {
      Simulator simulator =
          Simulator.of(TestRecipes.simulation("seed: 12", "targets: " + example[1]));
      SpectrumBuffer buffer = new SpectrumBuffer();
      simulator.simulate(0, buffer);
      Picture.Panel panel = picture.panel(example[0], "wavelength [Å]", "flux").domain(3600, 9824);
      double top = 0;
      for (DesiCamera camera : DesiCamera.values()) {
        int pixels = camera.pixels();
        panel.curve(
            camera.name(),
            Picture.GREY,
            binned(camera.wavelength().toArray(), 0, pixels),
            binned(good(buffer), camera.offset(), pixels));
      }
      for (DesiCamera camera : DesiCamera.values()) {
        double[] wave = camera.wavelength().toArray();
        double[] flux = of(0, camera.pixels(), i -> buffer.noiseless()[camera.offset() + i]);
        panel.curve("noiseless " + camera, Picture.BLUE, wave, flux);
        double[] sorted = flux.clone();
        Arrays.sort(sorted);
        top = Math.max(top, sorted[(int) (0.995 * sorted.length)]);
      }
      panel.range(-0.3 * top, 1.5 * top);
    }
    picture.write(folder.resolve("examples.png"));
  }

  private static double[] good(SpectrumBuffer buffer) {
    return of(0, DesiCamera.PIXELS, i -> buffer.ivar()[i] > 0 ? buffer.flux()[i] : 0);
  }

  /** Means of ten pixels. */
  private static double[] binned(double[] values, int offset, int pixels) {
    return of(
        0,
        pixels / 10,
        bin ->
            Arrays.stream(values, offset + 10 * bin, offset + 10 * bin + 10).average().orElse(0));
  }

  @Test
  void strengthsAndSignal() throws IOException {
    Picture picture = new Picture(2, 480, 260);
    Simulator lbgs =
        Simulator.of(
            TestRecipes.simulation(
                "seed: 4", "targets: {class: lbg, count: 4000, z: [2.2, 3.4], r: [22.5, 25]}"));
    SpectrumBuffer buffer = new SpectrumBuffer();
    double[] widths = new double[lbgs.size()];
    double[] magnitudes = new double[400];
    double[] signal = new double[400];
    for (int i = 0; i < lbgs.size(); i++) {
      Truth truth = lbgs.simulate(i, buffer);
      widths[i] = truth.lyaWidth();
      if (i < 400) {
        magnitudes[i] = truth.magnitude();
        double sum = 0;
        int from = DesiCamera.R.offset() + DesiCamera.R.wavelength().firstAtLeast(6300);
        for (int k = from; k < from + 250; k++) {
          sum += buffer.noiseless()[k] * Math.sqrt(buffer.ivar()[k]) / 250;
        }
        signal[i] = sum;
      }
    }
    double[] edges = of(0, 46, i -> -50 + 5 * i);
    double[] share =
        of(
            0,
            46,
            i ->
                Arrays.stream(widths).filter(w -> w >= edges[i] - 2.5 && w < edges[i] + 2.5).count()
                    / (double) widths.length);
    picture
        .panel("net width of Lyα, 4,000 LBGs", "rest equivalent width [Å]", "share in 5 Å")
        .curve("simulated", Picture.BLUE, edges, share);
    picture
        .logPanel("S/N of a pixel of 0.8 Å at 6300–6500 Å, two hours", "r", "S/N")
        .points("LBGs", Picture.BLUE, magnitudes, signal)
        .points("expected at r = 24", Picture.ORANGE, new double[] {24}, new double[] {0.43});
    picture.write(folder.resolve("lya-and-signal.png"));
    assertThat(folder.resolve("lya-and-signal.png")).isNotEmptyFile();
  }
}
