package org.lymanscope.engine.io.oned;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of pixels is for, told by its name. */
public enum ColumnRole {
  WAVELENGTH(
      "wavelength wave lambda wl lam wavelength_vac wave_vac vacuum wavelength_air "
          + "wave_air lambda_air awav wvl w"),
  LOG_WAVELENGTH("loglam log_wave logwave log_lambda loglambda"),
  FLUX(
      "flux flux_density flam f_lambda flambda flux_lambda fluxdensity spectrum spec "
          + "intensity data counts f"),
  IVAR("ivar inverse_variance invvar flux_ivar ivar_flux"),
  VARIANCE("variance var flux_var flux_variance"),
  ERROR(
      "error err sigma flux_error flux_err err_flux error_flux fluxerr e_flux sig "
          + "uncertainty noise flux_sigma sigma_flux std stdev stddev flux_unc unc eflux "
          + "dflux ferr");

  private final String names;

  ColumnRole(String names) {
    this.names = names;
  }

  /**
   * The column of this role among {@code columns}: the one with the most usual name. Case does not
   * matter, nor does a unit in brackets behind the name.
   */
  public Optional<String> find(List<String> columns) {
    return Arrays.stream(names.split(" ", -1))
        .flatMap(name -> columns.stream().filter(column -> plain(column).equals(name)))
        .findFirst();
  }

  /** Whether the name of a wavelength column says that it was measured in air. */
  public static boolean saysAir(String column) {
    return plain(column).endsWith("_air") || plain(column).equals("awav");
  }

  private static String plain(String column) {
    String name = column.strip().toLowerCase(Locale.ROOT);
    return name.replaceAll("\\s*[\\[(].*", "").replace(' ', '_').replace('-', '_');
  }
}
