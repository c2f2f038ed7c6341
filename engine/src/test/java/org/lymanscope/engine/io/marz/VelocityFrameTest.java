package org.lymanscope.engine.io.marz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.spectrum.SkyPosition;

/** Velocities against astropy's (scripts/expected_spectra.py). */
class VelocityFrameTest {
  static Stream<double[]> velocities() throws IOException {
    try (InputStream in =
        VelocityFrameTest.class.getResourceAsStream("../expected-velocities.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("velocities")
  void agreesWithAstropyWithin50MetresPerSecond(double[] row) {
    SkyPosition target = new SkyPosition(row[0], row[1]);
    Observatory observatory = new Observatory(row[3], row[4], row[5]);
    assertThat(VelocityFrame.heliocentric(target, row[2], observatory))
        .isCloseTo(row[6], within(0.05));
    assertThat(VelocityFrame.microwaveBackground(target)).isCloseTo(row[7], within(0.01));
  }

  @Test
  void precessesAsAstropy() {
    // astropy: SkyCoord(10, 20, frame=FK5(equinox='J1950')).transform_to(FK5(equinox='J2000'))
    SkyPosition j2000 = new Equinox(1950).toJ2000(new SkyPosition(10, 20));
    assertThat(j2000.ra()).isCloseTo(10.658787, within(1e-4));
    assertThat(j2000.dec()).isCloseTo(20.273867, within(1e-4));
  }
}
