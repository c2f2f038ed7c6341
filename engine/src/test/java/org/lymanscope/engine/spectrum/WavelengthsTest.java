package org.lymanscope.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavelengthsTest {
  /** Air and vacuum wavelengths of NIST's Atomic Spectra Database. */
  @ParameterizedTest(name = "{0} Å in vacuum is {1} Å in air")
  @CsvSource({"6564.61, 6562.80", "5008.24, 5006.84", "4862.69, 4861.33", "3934.78, 3933.66"})
  void agreesWithTabulatedLines(double vacuum, double air) {
    assertThat(Wavelengths.vacuumToAir(vacuum)).isCloseTo(air, within(0.012));
  }

  @Property(tries = 300)
  void airToVacuumIsTheInverse(@ForAll @DoubleRange(min = 2000, max = 25000) double vacuum) {
    assertThat(Wavelengths.airToVacuum(Wavelengths.vacuumToAir(vacuum)))
        .isCloseTo(vacuum, within(1e-7));
  }

  @Test
  void lymanAlphaOfTheDesiEmitter() {
    assertThat(Wavelengths.redshift(5044, 1215.67)).isCloseTo(3.149152, within(1e-6));
    assertThat(Wavelengths.velocity(3, 3.004)).isCloseTo(299.792, within(1e-3));
  }
}
