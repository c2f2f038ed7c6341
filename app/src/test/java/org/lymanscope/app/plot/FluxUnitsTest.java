package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.spectrum.Spectrum;

class FluxUnitsTest {
  private static final String USUAL = "10⁻¹⁷ erg s⁻¹ cm⁻² Å⁻¹";

  @ParameterizedTest
  @ValueSource(
      strings = {
        Spectrum.DESI_FLUX_UNIT,
        "1E-17 erg/cm^2/s/Ang",
        "10**-17 erg s-1 cm-2 Angstrom-1",
        "10**(-17) erg/s/cm**2/A",
        "1e-17 ergs / (cm2 s Angstrom)"
      })
  void writesTheUsualUnitInOneWay(String unit) {
    assertThat(FluxUnits.pretty(unit)).isEqualTo(USUAL);
  }

  @Test
  void leavesAloneWhatItDoesNotUnderstand() {
    assertThat(FluxUnits.pretty("counts % of max")).isEqualTo("counts % of max");
    assertThat(FluxUnits.pretty("")).isEmpty();
    assertThat(FluxUnits.pretty("W m-2 nm-1")).isEqualTo("W m⁻² nm⁻¹");
  }
}
