package org.lymanscope.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/** How values that may be absent stand in the database: NULL for absent and for NaN. */
final class Cells {
  private Cells() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  static Optional<SpectralClass> spectralClass(ResultSet row, String column) throws SQLException {
    return text(row, column).map(SpectralClass::new);
  }

  static Optional<Redshift> redshift(ResultSet row) throws SQLException {
    double z = number(row, "z");
    if (Double.isNaN(z)) {
      return Optional.empty();
    }
    RedshiftKind kind = text(row, "z_kind").map(RedshiftKind::valueOf).orElseThrow();
    return Optional.of(new Redshift(z, number(row, "z_error"), kind));
  }

  /** The columns {@code z}, {@code z_error} and {@code z_kind}. */
  static Map<String, @Nullable Object> of(Optional<Redshift> redshift) {
    Map<String, @Nullable Object> cells = new HashMap<>();
    cells.put("z", redshift.map(Redshift::z).orElse(null));
    cells.put("z_error", redshift.map(Redshift::error).map(Cells::number).orElse(null));
    cells.put("z_kind", redshift.map(value -> value.kind().name()).orElse(null));
    return cells;
  }

  static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
