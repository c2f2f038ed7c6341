package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

class LoadedModelTest {
  @Test
  void anotherRuleDecidesTheSameNetworksAnswersOtherwise() throws IOException {
    Model model = TestModels.random(NamedNetwork.LBG_CLASSIC.spec(), 7);
    try (LoadedModel loaded = TestModels.torch().load(model)) {
      LoadedModel easy = loaded.deciding(model.card().ruled(new DecisionRule(1, 0)));
      LoadedModel strict = loaded.deciding(model.card().ruled(new DecisionRule(1, 1)));

      Prediction yes = answer(easy);
      Prediction no = answer(strict);
      assertThat(yes.spectralClass()).isEqualTo(SpectralClass.LBG);
      assertThat(no.spectralClass()).isEqualTo(SpectralClass.UNKNOWN);
      assertThat(yes.confidence()).isEqualTo(no.confidence());
    }
  }

  @Test
  void aCardOfAnotherModelIsRefused() throws IOException {
    Model model = TestModels.random(NamedNetwork.LBG_CLASSIC.spec(), 7);
    Model other = TestModels.random(NamedNetwork.QUASARNET_BOSS.spec(), 7);
    try (LoadedModel loaded = TestModels.torch().load(model)) {
      assertThatThrownBy(() -> loaded.deciding(other.card()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Prediction answer(LoadedModel model) throws IOException {
    int n = 6400;
    double[] wavelength = new double[n];
    double[] flux = new double[n];
    for (int i = 0; i < n; i++) {
      wavelength[i] = 3600 + i;
      flux[i] = 1 + Math.sin(i / 50.0);
    }
    Spectrum spectrum =
        new Spectrum(
            new SpectrumId(new FileFingerprint("0".repeat(32)), 0, "made"),
            List.of(
                new Arm(
                    "b",
                    Samples.adopt(wavelength),
                    Samples.adopt(flux),
                    Samples.constant(n, 4),
                    Optional.empty(),
                    Optional.empty())),
            Spectrum.DESI_FLUX_UNIT);
    return model.classify(List.of(spectrum)).get(0).prediction().orElseThrow();
  }
}
