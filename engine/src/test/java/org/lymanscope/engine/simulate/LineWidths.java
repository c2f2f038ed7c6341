package org.lymanscope.engine.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Measures equivalent widths, slope and Lyα of composites, always in the same way. The windows are
 * ours: such that on the real composites they give what {@code measured_EW.csv} says.
 */
public final class LineWidths {
  /** Name in the table, from, to (Å, both included). */
  private static final Map<String, int[]> WINDOWS = new LinkedHashMap<>();

  static {
    WINDOWS.put("SiII1260", new int[] {1252, 1265});
    WINDOWS.put("OI+SiII1303", new int[] {1293, 1312});
    WINDOWS.put("CII1334", new int[] {1326, 1342});
    WINDOWS.put("SiIV1393", new int[] {1384, 1400});
    WINDOWS.put("SiIV1402", new int[] {1398, 1404});
    WINDOWS.put("SiII1526", new int[] {1520, 1529});
    WINDOWS.put("CIV1549", new int[] {1534, 1555});
    WINDOWS.put("FeII1608", new int[] {1600, 1615});
    WINDOWS.put("AlII1670", new int[] {1662, 1674});
    WINDOWS.put("HeII1640", new int[] {1636, 1650});
    WINDOWS.put("CIII]1909", new int[] {1897, 1919});
  }

  /** The continuum goes through the medians of these windows. */
  private static final int[][] CONTINUUM = {
    {1247, 1252}, {1268, 1286}, {1312, 1325}, {1342, 1375}, {1410, 1420}, {1431, 1492},
    {1506, 1516}, {1560, 1590}, {1617, 1630}, {1648, 1660}, {1680, 1705}, {1745, 1845},
    {1870, 1895}, {1922, 1960},
  };

  private static final int[][] FREE_OF_LINES = {
    {1268, 1284},
    {1309, 1316},
    {1342, 1371},
    {1407, 1515},
    {1562, 1583},
    {1677, 1740},
    {1760, 1833},
  };

  private LineWidths() {}

  /** Rest equivalent widths, Å, negative in absorption, by the names of the table. */
  public static Map<String, Double> measure(Samples composite) {
    double[] flux = composite.toArray();
    Map<String, Double> widths = new LinkedHashMap<>();
    WINDOWS.forEach(
        (name, window) -> {
          double sum = 0;
          for (int wave = window[0]; wave <= window[1]; wave++) {
            sum += flux[wave - RestSpectra.FROM] / continuum(flux, wave) - 1;
          }
          widths.put(name, sum);
        });
    return widths;
  }

  private static double continuum(double[] flux, double wave) {
    int k = 1;
    while (k < CONTINUUM.length - 1 && middle(k) < wave) {
      k++;
    }
    double part = (wave - middle(k - 1)) / (middle(k) - middle(k - 1));
    return (1 - part) * level(flux, k - 1) + part * level(flux, k);
  }

  private static double middle(int k) {
    return (CONTINUUM[k][0] + CONTINUUM[k][1]) / 2.0;
  }

  private static double level(double[] flux, int k) {
    return RestSpectra.median(flux, CONTINUUM[k][0], CONTINUUM[k][1]);
  }

  /** Slope β of f_λ ∝ λ^β between lines, 1268 to 1833 Å, by least squares in the logarithms. */
  public static double slope(Samples composite) {
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int[] window : FREE_OF_LINES) {
      for (int wave = window[0]; wave <= window[1]; wave++) {
        double x = Math.log(wave);
        double y = Math.log(composite.at(wave - RestSpectra.FROM));
        n++;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
      }
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }

  /** Net equivalent width of Lyα from 1209 to 1226 Å against the median of 1226 to 1250 Å. */
  public static double lya(Samples composite) {
    double level = RestSpectra.median(composite.toArray(), 1226, 1250);
    double sum = 0;
    for (int wave = 1209; wave <= 1226; wave++) {
      sum += composite.at(wave - RestSpectra.FROM) / level - 1;
    }
    return sum;
  }

  /** Peak of Lyα over that level. */
  public static double lyaPeak(Samples composite) {
    double level = RestSpectra.median(composite.toArray(), 1226, 1250);
    double peak = 0;
    for (int wave = 1206; wave <= 1227; wave++) {
      peak = Math.max(peak, composite.at(wave - RestSpectra.FROM) / level);
    }
    return peak;
  }

  /** Mean flux between two wavelengths over the power law of the slope. */
  public static double overPowerLaw(Samples composite, int from, int to) {
    double slope = slope(composite);
    double scale = 0;
    int n = 0;
    for (int[] window : FREE_OF_LINES) {
      for (int wave = window[0]; wave <= window[1]; wave++) {
        scale += Math.log(composite.at(wave - RestSpectra.FROM)) - slope * Math.log(wave);
        n++;
      }
    }
    double sum = 0;
    for (int wave = from; wave <= to; wave++) {
      double law = Math.exp(scale / n + slope * Math.log(wave));
      sum += composite.at(wave - RestSpectra.FROM) / law;
    }
    return sum / (to - from + 1);
  }
}
