package org.lymanscope.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

class PredictionTest {
  @Test
  void theMostProbableClassIsTheClass() {
    Prediction prediction =
        new Prediction.ClassProbabilities(
            "m", Map.of(SpectralClass.QSO, 0.7, SpectralClass.STAR, 0.3), Optional.empty());

    assertThat(prediction.spectralClass()).isEqualTo(SpectralClass.QSO);
    assertThat(prediction.confidence()).isEqualTo(0.7);
  }

  @Test
  void aRedshiftAloneDecidesNoClass() {
    Prediction prediction = new Prediction.RedshiftOnly("m", Redshift.systemic(3));

    assertThat(prediction.spectralClass()).isEqualTo(SpectralClass.UNKNOWN);
    assertThat(prediction.confidence()).isNaN();
  }
}
