package org.lymanscope.engine.io.desi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsHeader;

/**
 * What people want to see of a DESI spectrum, by DESI's own names. COADD_FIBERSTATUS and
 * COADD_EXPTIME appear as FIBERSTATUS and EXPTIME (s); FLUX_G, R, Z (nanomaggies) as MAG_G, R, Z
 * (AB, not corrected for dust); the median S/N per pixel of coadds and of exposures as SNR_B, R, Z.
 * A flux of 0 or less has no magnitude.
 */
final class DesiFacts {
  /** Columns of FIBERMAP and SCORES that are read; the rest is left in the file. */
  static final List<String> COLUMNS =
      List.of(
          "TARGETID",
          "TARGET_RA",
          "TARGET_DEC",
          "RA_TARGET",
          "DEC_TARGET",
          "OBJTYPE",
          "COADD_FIBERSTATUS",
          "FIBERSTATUS",
          "FLUX_G",
          "FLUX_R",
          "FLUX_Z",
          "COADD_EXPTIME",
          "EXPTIME",
          "TILEID",
          "PETAL_LOC",
          "FIBER",
          "NIGHT",
          "EXPID",
          "MEDIAN_COADD_SNR_B",
          "MEDIAN_COADD_SNR_R",
          "MEDIAN_COADD_SNR_Z",
          "MEDIAN_CALIB_SNR_B",
          "MEDIAN_CALIB_SNR_R",
          "MEDIAN_CALIB_SNR_Z");

  private static final List<String> HEADER =
      List.of("SURVEY", "PROGRAM", "HPXPIXEL", "TILEID", "PETAL", "NIGHT");
  private static final int MAX_DEPENDENCIES = 100;

  private DesiFacts() {}

  /** Adds what the tables tell of one row. */
  static void addRow(Map<String, String> facts, Map<String, FitsColumn> columns, int row) {
    addText(facts, columns, "OBJTYPE", row);
    addWhole(facts, columns, "FIBERSTATUS", row);
    addWhole(facts, columns, "COADD_FIBERSTATUS", row);
    for (String band : List.of("G", "R", "Z")) {
      addMagnitude(facts, columns, band, row);
    }
    addNumber(facts, "EXPTIME", columns.getOrDefault("COADD_EXPTIME", columns.get("EXPTIME")), row);
    for (String arm : List.of("B", "R", "Z")) {
      FitsColumn exposure = columns.get("MEDIAN_CALIB_SNR_" + arm);
      addNumber(
          facts, "SNR_" + arm, columns.getOrDefault("MEDIAN_COADD_SNR_" + arm, exposure), row);
    }
    for (String name : List.of("TILEID", "PETAL_LOC", "FIBER", "NIGHT", "EXPID")) {
      addWhole(facts, columns, name, row);
    }
  }

  /** What the primary header tells of all rows; {@code Spec_version} is that of desispec. */
  static Map<String, String> ofFile(FitsHeader header) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String key : HEADER) {
      header.text(key).ifPresent(value -> facts.put(key, value));
    }
    for (int i = 0; i < MAX_DEPENDENCIES; i++) {
      String number = String.format("%02d", i);
      String name = header.text("DEPNAM" + number).orElse("");
      String version = header.text("DEPVER" + number).orElse("");
      if (name.equals("desispec")) {
        facts.put("Spec_version", version);
      } else if (name.equals("SPECPROD")) {
        facts.put("SPECPROD", version);
      }
    }
    return facts;
  }

  private static void addText(
      Map<String, String> facts, Map<String, FitsColumn> columns, String name, int row) {
    FitsColumn column = columns.get(name);
    if (column != null) {
      facts.put(name, column.text(row));
    }
  }

  private static void addWhole(
      Map<String, String> facts, Map<String, FitsColumn> columns, String name, int row) {
    FitsColumn column = columns.get(name);
    if (column != null) {
      facts.put(name.replace("COADD_", ""), Long.toString(column.integer(row)));
    }
  }

  private static void addMagnitude(
      Map<String, String> facts, Map<String, FitsColumn> columns, String band, int row) {
    FitsColumn column = columns.get("FLUX_" + band);
    double flux = column == null ? 0 : column.number(row);
    if (flux > 0 && Double.isFinite(flux)) {
      facts.put("MAG_" + band, rounded(22.5 - 2.5 * Math.log10(flux)));
    }
  }

  private static void addNumber(
      Map<String, String> facts, String name, @Nullable FitsColumn column, int row) {
    if (column != null && Double.isFinite(column.number(row))) {
      facts.put(name, rounded(column.number(row)));
    }
  }

  /** Three decimals are enough to look at, and quicker than a format. */
  private static String rounded(double value) {
    return Double.toString(Math.rint(value * 1000) / 1000);
  }
}
