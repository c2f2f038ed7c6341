package org.lymanscope.engine.io.sdss;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.spectrum.SpectralClass;

/** The one row of HDU 2 (SPECOBJ, SPALL or unnamed): what the SDSS pipeline says of the object. */
final class SpecObject {
  private static final List<String> FACTS =
      List.of(
          "SURVEY",
          "INSTRUMENT",
          "OBJTYPE",
          "SOURCETYPE",
          "PLATEQUALITY",
          "SUBCLASS",
          "ZWARNING",
          "SN_MEDIAN_ALL",
          "CLASS_NOQSO",
          "Z_NOQSO",
          "THING_ID");
  private static final List<String> NUMBERS =
      List.of(
          "CLASS",
          "Z",
          "Z_ERR",
          "RCHI2",
          "DOF",
          "RCHI2DIFF",
          "PLATE",
          "MJD",
          "FIBERID",
          "PLUG_RA",
          "PLUG_DEC");

  private final Map<String, FitsColumn> columns;

  private SpecObject(Map<String, FitsColumn> columns) {
    this.columns = columns;
  }

  /** Reads it; knows nothing where the HDU is missing, empty or something else. */
  static SpecObject of(FitsFile fits) throws IOException {
    if (fits.hdus().size() < 3 || !fits.hdus().get(2).isTable()) {
      return new SpecObject(Map.of());
    }
    FitsTable table = FitsTable.of(fits.hdus().get(2));
    if (table.rows() != 1) {
      return new SpecObject(Map.of());
    }
    Map<String, FitsColumn> columns = new LinkedHashMap<>(table.select(FACTS));
    columns.putAll(table.select(NUMBERS));
    columns.values().removeIf(column -> column.repeat() < 1);
    return new SpecObject(columns);
  }

  OptionalLong integer(String name) {
    FitsColumn column = columns.get(name);
    return column == null ? OptionalLong.empty() : OptionalLong.of(column.integer(0));
  }

  OptionalDouble number(String name) {
    FitsColumn column = columns.get(name);
    return column == null ? OptionalDouble.empty() : OptionalDouble.of(column.number(0));
  }

  private String text(String name) {
    FitsColumn column = columns.get(name);
    return column == null ? "" : column.text(0).strip();
  }

  /** χ² of SDSS is per degree of freedom; multiplied back here. */
  Optional<PipelineFit> fit() {
    double z = number("Z").orElse(Double.NaN);
    String name = text("CLASS");
    if (!Double.isFinite(z) || !name.matches("[A-Za-z][A-Za-z0-9_]*")) {
      return Optional.empty();
    }
    double freedom = number("DOF").orElse(Double.NaN);
    return Optional.of(
        new PipelineFit(
            0,
            SpectralClass.parse(name),
            text("SUBCLASS"),
            z,
            number("Z_ERR").orElse(Double.NaN),
            integer("ZWARNING").orElse(0),
            number("RCHI2DIFF").orElse(Double.NaN) * freedom,
            number("RCHI2").orElse(Double.NaN) * freedom));
  }

  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    FACTS.forEach(name -> facts.put(name, text(name)));
    return facts;
  }
}
