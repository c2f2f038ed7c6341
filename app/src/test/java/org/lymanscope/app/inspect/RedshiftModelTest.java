package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

class RedshiftModelTest {
  private final RedshiftModel model = new RedshiftModel();
  private final List<PipelineFit> offered = List.of(fit(0, 0.5), fit(1, 1.5), fit(2, 2.5));

  @Test
  void beginsAtThePipelinesBestUntouched() {
    model.start(Optional.empty(), offered);
    assertThat(model.zProperty().get()).isEqualTo(0.5);
    assertThat(model.errorProperty().get()).isEqualTo(1e-4);
    assertThat(model.choice()).isEmpty();
    assertThat(model.candidateProperty().get()).isZero();
  }

  @Test
  void beginsAtOnesOwnRecord() {
    Redshift mine = new Redshift(3.1, 0.001, RedshiftKind.LYA);
    model.start(Optional.of(mine), offered);
    assertThat(model.choice()).contains(mine);
  }

  @Test
  void candidatesCycleBothWays() {
    model.start(Optional.empty(), offered);
    model.cycle(1);
    assertThat(model.zProperty().get()).isEqualTo(1.5);
    model.cycle(-1);
    model.cycle(-1);
    assertThat(model.zProperty().get()).isEqualTo(2.5);
    assertThat(model.choice()).isPresent();
    model.reset();
    assertThat(model.choice()).isEmpty();
  }

  @Test
  void aStepForgetsTheUncertaintyAndKeepsTheKind() {
    model.start(Optional.empty(), offered);
    model.choose(new Redshift(3.1490001, 0.001, RedshiftKind.LYA));
    assertThat(model.zProperty().get()).isEqualTo(3.149);
    model.step(1e-5);
    assertThat(model.value().z()).isEqualTo(3.14901);
    assertThat(model.value().error()).isNaN();
    assertThat(model.value().kind()).isEqualTo(RedshiftKind.LYA);
  }

  @Test
  void staysWithinWhatMakesSense() {
    model.type(1e9);
    assertThat(model.zProperty().get()).isEqualTo(RedshiftModel.MAX);
    model.type(-3);
    assertThat(model.zProperty().get()).isEqualTo(RedshiftModel.MIN);
  }

  @Test
  void recallBringsOnesOwnBack() {
    model.start(Optional.of(Redshift.systemic(2)), offered);
    model.cycle(1);
    assertThat(model.zProperty().get()).isEqualTo(0.5);
    model.recall();
    assertThat(model.zProperty().get()).isEqualTo(2);
  }

  private static PipelineFit fit(int rank, double z) {
    return new PipelineFit(rank, SpectralClass.GALAXY, "", z, 1e-4, 0, 9, 100);
  }
}
