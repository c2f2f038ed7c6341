package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.DatasetWriter;
import org.lymanscope.engine.dataset.EncodedRows;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.dataset.SplitPlan;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Spectra of 320 pixels: LBGs with three strong lines, and stars that are nothing but noise. */
public final class MadeDataset {
  /** Networks of this recipe are trained in milliseconds an epoch. */
  public static final String RECIPE =
      """
      name: tiny
      network:
        like: lbg-classic
        grid: {from: 3600, step: 40, bins: 160}
        layers: 3
        filters: 12
        kernel: 5
        dense: 24
        lines: [LYA, CIV_1549, ALII_1671]
        boxes: 10
        dropout: 0.1
      rule: {lines: 2, threshold: 0.5}
      seed: 7
      epochs: 4
      batch: 24
      norm-momentum: 0.9
      learning-rate: {start: 0.003, warm-up: 3, schedule: {cosine: 0.1}}
      augment: [{add-noise: [0, 0.3]}, {shift-redshift: {by: [-0.02, 0.02]}}]
      """;

  private static final int PIXELS = 320;
  private static final double[] LINES = {1215.67, 1549.06, 1670.79};

  private MadeDataset() {}

  /** Half LBGs, half stars; made. */
  public static Path write(Path folder, int training, int validation) throws IOException {
    return write(folder, training, validation, Role.TRAINING);
  }

  static Path write(Path folder, int training, int validation, Role role) throws IOException {
    double[] wavelength = new double[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      wavelength[i] = 3600 + 20.0 * i;
    }
    PixelGrid grid = PixelGrid.of(List.of("b"), List.of(Samples.adopt(wavelength)));
    int rows = training + validation;
    EncodedRows encoded = new EncodedRows(rows, PIXELS);
    List<DatasetRow> known = new ArrayList<>();
    PixelRow row = new PixelRow(grid);
    for (int i = 0; i < rows; i++) {
      SplittableRandom random = Draw.stream(9, i);
      double z = i % 2 == 0 ? Draw.uniform(random, 2.2, 3.6) : Double.NaN;
      paint(row, wavelength, z, random);
      known.add(row(i, z, i < training ? Split.TRAINING : Split.VALIDATION, encoded.add(row)));
    }
    try (DatasetWriter writer = DatasetWriter.create(folder, grid, false)) {
      writer.add(encoded, known);
      writer.finish("made: true\n", Map.of(), id -> card(id, rows, role));
    }
    return folder;
  }

  private static void paint(PixelRow row, double[] wavelength, double z, SplittableRandom random) {
    for (int i = 0; i < PIXELS; i++) {
      double flux = 0.3 * Draw.normal(random);
      for (double line : LINES) {
        double far = (wavelength[i] - line * (1 + z)) / 40;
        flux += Double.isNaN(z) ? 0 : 4 * Math.exp(-far * far / 2);
      }
      row.flux()[i] = (float) flux;
      row.ivar()[i] = 1 / 0.09f;
    }
  }

  private static DatasetRow row(int i, double z, Split split, int checksum) {
    return new DatasetRow(
        ObjectId.ofTarget("made", i),
        i,
        "made " + i,
        Double.isNaN(z) ? SpectralClass.STAR : SpectralClass.LBG,
        z,
        RedshiftKind.SYSTEMIC,
        23,
        "",
        Origin.SIMULATED,
        "",
        Double.NaN,
        "made",
        0,
        z,
        split,
        checksum);
  }

  private static DatasetCard card(String id, int rows, Role role) {
    return new DatasetCard(
        "made",
        "",
        role,
        id,
        rows,
        List.of(new DatasetCard.ArmPixels("b", PIXELS)),
        "",
        9,
        SplitPlan.USUAL,
        0,
        List.of(new DatasetCard.Sample("made", rows, "made", Map.of(), "[]")),
        Map.of(),
        "recipe.yaml",
        Instant.EPOCH,
        "test");
  }

  static Dataset open(Path folder, int training, int validation) throws IOException {
    return Dataset.open(write(folder, training, validation));
  }
}
