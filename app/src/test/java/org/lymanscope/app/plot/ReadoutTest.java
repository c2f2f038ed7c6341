package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadoutTest {
  private final PlotContent content = PlotTestSpectra.content();

  @Test
  void tellsTheNearestPixelAndTheRestWavelength() {
    Readout readout = Readout.at(content, 5000.3, 1);

    assertThat(readout).isEqualTo(new Readout("5000.30", "2500.15", "1.000", "0.500", "2.0", ""));
  }

  @Test
  void namesTheMaskAndHasNoNoiseThere() {
    Readout readout = Readout.at(content, 4200, 0);

    assertThat(readout.mask()).isEqualTo("0x21");
    assertThat(readout.sigma()).isEqualTo("–");
    assertThat(readout.flux()).isEqualTo("1.000e+06");
  }

  @Test
  void knowsNothingOutsideTheSpectrum() {
    assertThat(Readout.at(content, 3000, 0).flux()).isEqualTo("–");
  }
}
