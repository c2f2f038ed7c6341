package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.io.oned.ColumnRole;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.WavelengthScale;
import org.lymanscope.engine.io.oned.WavelengthScale.Unit;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Which columns of a table are wavelength, flux and noise. Where there is no noise column it is
 * estimated.
 */
record TableColumns(
    FitsTable table, String wavelength, boolean logarithmic, String flux, Optional<String> noise) {
  private static final List<ColumnRole> NOISE =
      List.of(ColumnRole.IVAR, ColumnRole.ERROR, ColumnRole.VARIANCE);

  static boolean areIn(FitsHdu hdu) throws IOException {
    return of(FitsTable.of(hdu)).isPresent();
  }

  static Optional<TableColumns> of(FitsTable table) {
    List<String> names = table.names();
    Optional<String> linear = ColumnRole.WAVELENGTH.find(names);
    Optional<String> wave = linear.or(() -> ColumnRole.LOG_WAVELENGTH.find(names));
    Optional<String> flux = ColumnRole.FLUX.find(names);
    return wave.flatMap(
        w -> flux.map(f -> new TableColumns(table, w, linear.isEmpty(), f, noiseColumn(names))));
  }

  private static Optional<String> noiseColumn(List<String> names) {
    return NOISE.stream().flatMap(role -> role.find(names).stream()).findFirst();
  }

  /** Vacuum wavelengths from the numbers of the wavelength column. */
  Samples vacuum(FitsColumn column, Samples values) {
    Unit unit =
        Unit.named(column.unit())
            .orElseGet(
                () ->
                    logarithmic || values.size() == 0
                        ? Unit.ANGSTROM
                        : Unit.guess(values.first(), values.last()));
    return new WavelengthScale(unit, logarithmic, medium() == Medium.AIR).toVacuum(values);
  }

  Medium medium() {
    return ColumnRole.saysAir(wavelength) ? Medium.AIR : Medium.of(table.hdu().header());
  }

  /** Inverse variances from the numbers of the noise column. */
  Samples ivar(Samples values) {
    Map<ColumnRole, Noise> kinds = ColumnRole.noise();
    for (ColumnRole role : NOISE) {
      if (role.find(noise.stream().toList()).isPresent()) {
        return kinds.getOrDefault(role, Noise.ERROR).toIvar(values);
      }
    }
    return Noise.ERROR.toIvar(values);
  }
}
