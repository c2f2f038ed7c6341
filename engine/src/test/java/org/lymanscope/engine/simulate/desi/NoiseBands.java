package org.lymanscope.engine.simulate.desi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.survey.SpectrumFiles;

/** σ(λ) of two hours from the model and from real spectra, and its medians in bands. */
public final class NoiseBands {
  /** A band of one arm, Å. */
  public record Band(DesiCamera camera, double from, double to) {
    @Override
    public String toString() {
      return String.format("%s %.0f–%.0f Å", camera, from, to);
    }
  }

  /** The bands of docs/simulator.md and some more. */
  public static final List<Band> ALL =
      List.of(
          new Band(DesiCamera.B, 3600, 3700),
          new Band(DesiCamera.B, 3700, 3900),
          new Band(DesiCamera.B, 3900, 4200),
          new Band(DesiCamera.B, 4200, 4600),
          new Band(DesiCamera.B, 4600, 5000),
          new Band(DesiCamera.B, 5000, 5500),
          new Band(DesiCamera.B, 5500, 5760),
          new Band(DesiCamera.B, 5780, 5801),
          new Band(DesiCamera.R, 5760, 5780),
          new Band(DesiCamera.R, 5780, 5820),
          new Band(DesiCamera.R, 5820, 6000),
          new Band(DesiCamera.R, 6000, 6600),
          new Band(DesiCamera.R, 6600, 7300),
          new Band(DesiCamera.R, 7300, 7560),
          new Band(DesiCamera.Z, 7520, 7560),
          new Band(DesiCamera.Z, 7600, 8200),
          new Band(DesiCamera.Z, 8200, 8800),
          new Band(DesiCamera.Z, 8800, 9400),
          new Band(DesiCamera.Z, 9400, 9800));

  private NoiseBands() {}

  /** σ by the model, with the blind stretch of R as deep as {@code hole} says (0.1 to 1). */
  public static double[] model(double hole) {
    NoiseCurve curve = NoiseCurve.standard();
    double[] sigma = new double[DesiCamera.PIXELS];
    for (int i = 0; i < sigma.length; i++) {
      sigma[i] = curve.sigma(i) * Math.exp(curve.logLoss(i, hole));
    }
    return sigma;
  }

  /** σ of the table desi_noise_2h.csv; NaN where it says nothing. */
  public static double[] table(Path csv) throws IOException {
    double[] sigma = new double[DesiCamera.PIXELS];
    Arrays.fill(sigma, Double.NaN);
    List<String> lines = Files.readAllLines(csv);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      DesiCamera camera = DesiCamera.valueOf(cells[1]);
      int pixel = camera.wavelength().nearest(Double.parseDouble(cells[0]));
      sigma[camera.offset() + pixel] = Double.parseDouble(cells[2]);
    }
    return sigma;
  }

  /** σ of one row of a real coadd, scaled from its exposure time (s) to two hours. */
  public static double[] coadd(Path file, int row, double exposureTime) throws IOException {
    double[] sigma = new double[DesiCamera.PIXELS];
    try (SpectrumFile opened = SpectrumFiles.open(file)) {
      List<Arm> arms = opened.read(row).arms();
      for (DesiCamera camera : DesiCamera.values()) {
        Arm arm = arms.get(List.of(DesiCamera.values()).indexOf(camera));
        for (int i = 0; i < camera.pixels(); i++) {
          double scale = Math.sqrt(exposureTime / NoiseCurve.REFERENCE_TIME);
          sigma[camera.offset() + i] = arm.isGood(i) ? arm.sigma(i) * scale : Double.NaN;
        }
      }
    }
    return sigma;
  }

  /** Median in a band. */
  public static double median(double[] sigma, Band band) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < band.camera.pixels(); i++) {
      double wavelength = band.camera.wavelength().at(i);
      double value = sigma[band.camera.offset() + i];
      if (wavelength >= band.from && wavelength < band.to && !Double.isNaN(value)) {
        values.add(value);
      }
    }
    values.sort(null);
    return values.get(values.size() / 2);
  }

  /**
   * Natural logarithm of the mean ratio of two curves over all bands, that of the holes left out.
   */
  public static double level(double[] sigma, double[] against) {
    return ALL.stream()
        .filter(band -> band.from < 5500 || band.from > 5810)
        .mapToDouble(band -> Math.log(median(sigma, band) / median(against, band)))
        .average()
        .orElseThrow();
  }
}
