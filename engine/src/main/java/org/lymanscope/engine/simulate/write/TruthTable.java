package org.lymanscope.engine.simulate.write;

import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.lymanscope.engine.simulate.Truth;

/** The truth about all spectra of a simulation, as CSV; see docs/simulator.md. */
final class TruthTable {
  static final String HEADER =
      "file,row,targetid,class,z,magnitude_r,template,group,lya_width,lya_velocity,slope,"
          + "exposure_time,noise";

  private TruthTable() {}

  /** The line of one row. */
  static String line(String file, int row, Truth truth) {
    return CSVFormat.RFC4180.format(
        file,
        Integer.toString(row),
        Long.toString(truth.targetId()),
        truth.spectralClass().name(),
        number(truth.z(), 6),
        number(truth.magnitude(), 3),
        truth.template(),
        truth.group(),
        number(truth.lyaWidth(), 2),
        number(truth.lyaVelocity(), 0),
        number(truth.slope(), 3),
        number(truth.exposureTime(), 0),
        number(truth.noise(), 3));
  }

  private static String number(double value, int digits) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
