package org.lymanscope.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.train.MadeDataset;

class RedshiftFiguresTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @TempDir Path folder;

  private static MeasuredRedshift measured(double truth, double z) {
    return new MeasuredRedshift(MadeRows.row(SpectralClass.LBG, truth, 24), z);
  }

  @Test
  void figuresByHand() {
    // Δ: 0.01, -0.01, 0.02, 0.25 and none.
    RedshiftFigures figures =
        RedshiftFigures.of(
            List.of(
                measured(3, 3.04),
                measured(3, 2.96),
                measured(2, 2.06),
                measured(3, 4),
                measured(3, Double.NaN)));
    assertThat(figures.all()).isEqualTo(5);
    assertThat(figures.told()).isEqualTo(4);
    assertThat(figures.bias()).isCloseTo(0.27 / 4, EXACT);
    // The median is 0.015, so deviations are 0.005, 0.005, 0.025, 0.235.
    assertThat(figures.scatter()).isCloseTo(1.4826 * 0.015, EXACT);
    assertThat(figures.outliers()).isCloseTo(0.25, EXACT);
    assertThat(figures.meanError()).isCloseTo((0.04 + 0.04 + 0.06 + 1) / 4, EXACT);
    assertThat(figures.good()).isCloseTo(2 / 5.0, EXACT);
  }

  @Test
  void whereNothingWasMeasuredThereIsNoFigure() {
    RedshiftFigures figures = RedshiftFigures.of(List.of(measured(3, Double.NaN)));
    assertThat(figures.good()).isZero();
    assertThat(List.of(figures.bias(), figures.scatter(), figures.outliers(), figures.meanError()))
        .allMatch(value -> value.isNaN());
  }

  @Test
  void onlySpectraOfTheClassWithARedshiftCount() throws IOException {
    ModelCard card = TestModels.random((DirectZSpec) NamedNetwork.DIRECT_Z.spec(), 1).card();
    DatasetCard dataset = Dataset.card(MadeDataset.write(folder.resolve("any"), 2, 2));
    Judging judging = Judging.of(card);
    judging.add(MadeRows.row(SpectralClass.QSO, 2.5, 22), new float[] {2.5f});
    judging.add(MadeRows.row(SpectralClass.STAR, Double.NaN, 22), new float[] {2});
    assertThatThrownBy(() -> judging.evaluation(dataset))
        .hasMessageEndingWith("found none.")
        .hasMessageContaining("expected LBG with a redshift");
    judging.add(MadeRows.row(SpectralClass.LBG, 2.5, 23), new float[] {2.5f});
    judging.add(MadeRows.row(SpectralClass.LAE, 3.3, 24), new float[] {2});
    judging.addRefused(MadeRows.row(SpectralClass.LBG, 3.3, 24));
    RedshiftEvaluation evaluation = (RedshiftEvaluation) judging.evaluation(dataset);
    assertThat(evaluation.figures().all()).isEqualTo(3);
    assertThat(evaluation.bySteps(DatasetRow::z, 0.5).values())
        .extracting(figures -> Arrays.asList(figures.all(), figures.told(), figures.good()))
        .containsExactly(Arrays.asList(1, 1, 1.0), Arrays.asList(2, 1, 0.0));
  }
}
