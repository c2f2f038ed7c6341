package org.lymanscope.engine.io.desi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.io.Facts;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsHeader;

/**
 * What people want to see of a DESI spectrum, by DESI's own names. COADD_FIBERSTATUS and
 * COADD_EXPTIME appear as FIBERSTATUS and EXPTIME (s); FLUX_G, R, Z (nanomaggies) as MAG_G, R, Z
 * (AB, not corrected for dust); the median S/N per pixel of coadds and of exposures as SNR_B, R, Z.
 * A flux of 0 or less has no magnitude. What the tables do not tell of a row, the primary header
 * may tell of all rows.
 */
final class DesiFacts implements Facts.Source {
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

  private enum Kind {
    TEXT,
    WHOLE,
    NUMBER,
    MAGNITUDE
  }

  private record Fact(FitsColumn column, Kind kind) {
    private String text(int row) {
      return switch (kind) {
        case TEXT -> column.text(row);
        case WHOLE -> Long.toString(column.integer(row));
        case NUMBER -> rounded(column.number(row));
        case MAGNITUDE -> rounded(22.5 - 2.5 * Math.log10(column.number(row)));
      };
    }
  }

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, String> shared;
  private final List<String> names;

  /** Chooses from the columns that were read. */
  DesiFacts(Map<String, FitsColumn> columns, FitsHeader header) {
    add(columns, Kind.TEXT, "OBJTYPE", "OBJTYPE", "");
    add(columns, Kind.WHOLE, "FIBERSTATUS", "COADD_FIBERSTATUS", "FIBERSTATUS");
    for (String band : List.of("G", "R", "Z")) {
      add(columns, Kind.MAGNITUDE, "MAG_" + band, "FLUX_" + band, "");
    }
    add(columns, Kind.NUMBER, "EXPTIME", "COADD_EXPTIME", "EXPTIME");
    for (String arm : List.of("B", "R", "Z")) {
      String ofCoadd = "MEDIAN_COADD_SNR_" + arm;
      add(columns, Kind.NUMBER, "SNR_" + arm, ofCoadd, "MEDIAN_CALIB_SNR_" + arm);
    }
    for (String name : List.of("TILEID", "PETAL_LOC", "FIBER", "NIGHT", "EXPID")) {
      add(columns, Kind.WHOLE, name, name, "");
    }
    shared = ofFile(header);
    names = Stream.concat(facts.keySet().stream(), shared.keySet().stream()).distinct().toList();
  }

  private void add(
      Map<String, FitsColumn> columns, Kind kind, String fact, String column, String orElse) {
    FitsColumn found = columns.getOrDefault(column, columns.get(orElse));
    if (found != null) {
      facts.put(fact, new Fact(found, kind));
    }
  }

  @Override
  public List<String> names() {
    return names;
  }

  /** A fact; one that is no finite number is none. */
  @Override
  public Optional<String> text(int row, String name) {
    return Optional.ofNullable(facts.get(name))
        .map(fact -> fact.text(row))
        .filter(text -> !text.equals("NaN") && !text.endsWith("Infinity"))
        .or(() -> Optional.ofNullable(shared.get(name)));
  }

  /** What the primary header tells of all rows; {@code Spec_version} is that of desispec. */
  private static Map<String, String> ofFile(FitsHeader header) {
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

  /** Three decimals are enough to look at, and quicker than a format. */
  private static String rounded(double value) {
    return Double.toString(Math.rint(value * 1000) / 1000);
  }
}
