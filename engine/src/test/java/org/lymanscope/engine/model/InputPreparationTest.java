package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.Npy;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.survey.SpectrumFiles;

class InputPreparationTest {
  private static final NetworkSpec BOSS = NamedNetwork.QUASARNET_BOSS.spec();

  /** The input that QuasarNP itself makes of 25 real DESI spectra; row 11 has no ivar at all. */
  @Test
  void givesTheNetworkWhatQuasarNpGivesIt() throws IOException {
    Npy expected = Npy.read(TestData.path("quasarnet/coadd_x.npy"));
    InputPreparation preparation = new InputPreparation(BOSS);
    float[] input = new float[443];
    int kept = 0;
    try (SpectrumFile file = SpectrumFiles.open(TestData.path("quasarnet/test_coadd.fits"))) {
      for (int row = 0; row < 25; row++) {
        Optional<Refusal> refusal = preparation.prepare(file.read(row).arms(), input, 0);
        assertThat(refusal).isEqualTo(row == 11 ? Optional.of(Refusal.NO_DATA) : Optional.empty());
        if (refusal.isEmpty()) {
          for (int bin = 0; bin < 443; bin++) {
            double value = expected.values()[kept * 443 + bin];
            // Half the distance of two floats is more than that from 32 on.
            double tolerance = Math.max(1e-6, Math.ulp((float) value) / 2);
            assertThat((double) input[bin]).isCloseTo(value, within(tolerance));
          }
          kept++;
        }
      }
    }
    assertThat(kept).isEqualTo(24);
  }

  @Test
  void rebinsAsByHand() {
    // Two pixels in the first bin (weights 1 and 3), one in the third, nothing between.
    Arm arm = arm(new double[] {3600, 3604, 3616}, new double[] {1, 5, 6}, new double[] {1, 3, 4});
    InputPreparation preparation = new InputPreparation(spec(InputChannel.FLUX, InputChannel.SNR));
    float[] input = new float[6];

    assertThat(preparation.prepare(List.of(arm), input, 0)).isEmpty();

    // Flux (4, empty, 6), weights (4, 0, 4): mean 5, rms 1; the empty bin counts as flux 0.
    assertThat(input[0]).isEqualTo(-1);
    assertThat(input[1]).isEqualTo(-5);
    assertThat(input[2]).isEqualTo(1);
    // Signal to noise: mean of 1·1 and 5·√3; 6·2.
    assertThat((double) input[3]).isCloseTo((1 + 5 * Math.sqrt(3)) / 2, within(1e-6));
    assertThat(input[4]).isEqualTo(0);
    assertThat(input[5]).isEqualTo(12);
    assertThat(preparation.coverage()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(preparation.rebinnedFlux()).isEqualTo(Samples.copyOf(4, 0, 6));
  }

  @Test
  void signalToNoiseOfArmsThatOverlapAdds() {
    double[] wavelength = {3600, 3604, 3616};
    Arm arm = arm(wavelength, new double[] {1, 1, 2}, new double[] {4, 4, 4});
    InputPreparation preparation = new InputPreparation(spec(InputChannel.SNR));
    float[] input = new float[3];

    assertThat(preparation.prepare(List.of(arm, arm), input, 0)).isEmpty();

    assertThat(input).containsExactly(4, 0, 8);
  }

  @Test
  void maskedPixelsTakeNoPart() {
    Samples wavelength = Samples.copyOf(3600, 3604, 3616);
    Samples flux = Samples.copyOf(4, 1000, 6);
    Samples ivar = Samples.constant(3, 1);
    Arm masked =
        new Arm(
            "b", wavelength, flux, ivar, Optional.of(PixelMask.copyOf(0, 1, 0)), Optional.empty());
    InputPreparation preparation = new InputPreparation(spec(InputChannel.FLUX));

    assertThat(preparation.prepare(List.of(masked), new float[3], 0)).isEmpty();
    assertThat(preparation.rebinnedFlux()).isEqualTo(Samples.copyOf(4, 0, 6));
  }

  @Test
  void refusesWhatHasNothingToTell() {
    InputPreparation preparation = new InputPreparation(spec(InputChannel.FLUX));
    float[] input = {7, 7, 7};
    double[] wavelength = {3600, 3608, 3616};

    assertThat(
            preparation.prepare(
                List.of(arm(wavelength, new double[] {1, 2, 3}, new double[3])), input, 0))
        .contains(Refusal.NO_DATA);
    assertThat(
            preparation.prepare(
                List.of(arm(wavelength, new double[] {2, 2, 2}, new double[] {1, 1, 1})), input, 0))
        .contains(Refusal.CONSTANT);
    assertThat(
            preparation.prepare(
                List.of(
                    arm(
                        new double[] {9000, 9001, 9002},
                        new double[] {1, 2, 3},
                        new double[] {1, 1, 1})),
                input,
                0))
        .contains(Refusal.NO_DATA);
    assertThat(input).containsExactly(7, 7, 7);
  }

  private static NetworkSpec spec(InputChannel... channels) {
    return new DirectZSpec(
        new WavelengthGrid.Linear(3600, 8, 3),
        List.of(channels),
        new Convolutions(1, 1, 1, 1, Convolutions.Padding.VALID, 0),
        List.of());
  }

  private static Arm arm(double[] wavelength, double[] flux, double[] ivar) {
    return new Arm("b", Samples.copyOf(wavelength), Samples.copyOf(flux), Samples.copyOf(ivar));
  }
}
