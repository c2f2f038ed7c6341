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

  @Test
  void namesThePowerOfTenWhereNumbersWouldBeLong() {
    assertThat(FluxUnits.power(99_999)).isZero();
    assertThat(FluxUnits.power(0)).isZero();
    assertThat(FluxUnits.power(420_000)).isEqualTo(5);
    assertThat(FluxUnits.power(3e-17)).isEqualTo(-17);
    assertThat(FluxUnits.bracketed("electron s⁻¹", 5)).isEqualTo(" [10⁵ electron s⁻¹]");
    assertThat(FluxUnits.bracketed(USUAL, 5)).isEqualTo(" [10⁵ × " + USUAL + "]");
    assertThat(FluxUnits.bracketed("", -17)).isEqualTo(" [10⁻¹⁷]");
    assertThat(FluxUnits.bracketed("", 0)).isEmpty();
    assertThat(new ScaledNumbers(5).format(450_000)).isEqualTo("4.5");
    assertThat(new ScaledNumbers(-17).format(-2e-17)).isEqualTo("-2");
  }
}
