package org.lymanscope.engine.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.network.train.LossSettings.Normalisation;

class RedshiftLossTest {
  /** Nine spectra, of which six have a redshift, and one of those is left out. */
  private static LineBatch batch(NetworkSpec spec) {
    LineBatch batch = SmallNets.batch(spec, 9, 4);
    batch.leaveOut(4);
    return batch;
  }

  @ParameterizedTest
  @CsvSource({"SPECTRUM, 9", "BATCH, 5"})
  void isTheSquaredErrorOverSpectra(Normalisation normalisation, double over) throws IOException {
    for (NetworkSpec spec : List.of(SmallNets.toZ(0), SmallNets.direct(0))) {
      LineBatch batch = batch(spec);
      LossSettings lines = SmallNets.loss(spec, normalisation, 1);
      LossSettings loss = new LossSettings(normalisation, 1, lines.lineWeights(), 2);
      TrainingSettings settings =
          new TrainingSettings(loss, OptimiserSettings.ADAM, 0.9, Set.of(), 1);
      try (TrainableNetwork network =
              TrainableNetwork.of(
                  TestModels.torch(),
                  spec,
                  TestModels.random(spec, 3).weights(),
                  settings,
                  OptimiserState.NEW);
          UploadedBatch uploaded = network.upload(batch)) {
        TrainableNetwork.Answers answers = network.answer(uploaded);
        double sum = 0;
        for (int s : new int[] {1, 2, 5, 7, 8}) {
          double error = answers.output()[s] - batch.redshift(s);
          sum += 2 * error * error / over;
        }
        assertThat(answers.output()).hasSize(9);
        assertThat(answers.losses().redshift()).isCloseTo(sum, within(1e-5 * sum));
        assertThat(answers.losses().total(3))
            .isEqualTo(
                answers.losses().boxLoss()
                    + 3 * answers.losses().offsetLoss()
                    + answers.losses().redshift());
        assertThat(answers.losses().boxes()).hasSize(spec.heads().size());
      }
    }
  }

  @Test
  void theLinesBeforeARedshiftAreThoseOfALineFinder() throws IOException {
    NetworkSpec both = SmallNets.toZ(0);
    NetworkSpec finder = both.finder().orElseThrow();
    LineBatch batch = batch(both);
    assertThat(lineLosses(both, batch).boxes()).isEqualTo(lineLosses(finder, batch).boxes());
    assertThat(lineLosses(both, batch).offsets()).isEqualTo(lineLosses(finder, batch).offsets());
  }

  /** Weights of the layers that both have come first in the stream of random numbers. */
  private static LineLosses lineLosses(NetworkSpec spec, LineBatch batch) throws IOException {
    try (TrainableNetwork network =
            TrainableNetwork.of(
                TestModels.torch(),
                spec,
                TestModels.random(spec, 3).weights(),
                SmallNets.settings(spec, OptimiserSettings.ADAM),
                OptimiserState.NEW);
        UploadedBatch uploaded = network.upload(batch)) {
      return network.answer(uploaded).losses();
    }
  }
}
