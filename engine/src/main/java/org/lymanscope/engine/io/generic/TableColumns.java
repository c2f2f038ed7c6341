package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.util.Optional;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.io.oned.ColumnRole;
import org.lymanscope.engine.io.oned.SpectralColumns;
import org.lymanscope.engine.io.oned.WavelengthScale;
import org.lymanscope.engine.io.oned.WavelengthScale.Unit;
import org.lymanscope.engine.spectrum.Samples;

/** The columns of a table that make a spectrum. */
record TableColumns(FitsTable table, SpectralColumns columns) {
  static boolean areIn(FitsHdu hdu) throws IOException {
    return of(FitsTable.of(hdu)).isPresent();
  }

  static Optional<TableColumns> of(FitsTable table) {
    return SpectralColumns.among(table.names()).map(columns -> new TableColumns(table, columns));
  }

  /** Vacuum wavelengths from the numbers of the wavelength column. */
  Samples vacuum(FitsColumn column, Samples values) {
    Unit unit =
        Unit.named(column.unit())
            .orElseGet(
                () ->
                    columns.logarithmic() || values.size() == 0
                        ? Unit.ANGSTROM
                        : Unit.guess(values.first(), values.last()));
    return new WavelengthScale(unit, columns.logarithmic(), medium() == Medium.AIR)
        .toVacuum(values);
  }

  Medium medium() {
    return ColumnRole.saysAir(columns.wavelength()) ? Medium.AIR : Medium.of(table.hdu().header());
  }
}
