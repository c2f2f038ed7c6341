package org.lymanscope.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.train.MadeDataset;

class EvaluationTest {
  private static final Model MODEL =
      TestModels.random((LineFinderSpec) NamedNetwork.LBG_CLASSIC.spec(), 3);

  @TempDir Path folder;

  @Test
  void countsByHand() throws IOException {
    LineEvaluation evaluation =
        evaluation(
            verdict(SpectralClass.LBG, 2.5, 23, 0.9, 2.51, 2.49),
            verdict(SpectralClass.LAE, 2.7, 24, 0.8, 2.9, 2.72),
            verdict(SpectralClass.LBG, 3.1, 24.5, 0.2, 3.1, 3.1),
            verdict(SpectralClass.QSO, 2.5, 21, 0.7, 2.5, 2.5),
            verdict(SpectralClass.STAR, Double.NaN, 20, 0, Double.NaN, Double.NaN));
    Counts counts = evaluation.counts();
    assertThat(counts).isEqualTo(new Counts(5, 3, 3, 2, 1, 2));
    assertThat(counts.purity()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(counts.efficiency()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(counts.goodRedshifts()).isEqualTo(0.5);
    assertThat(counts.goodJointRedshifts()).isEqualTo(1);
    // Three are LBGs; the third surest has 0.7, and two of those three are.
    assertThat(evaluation.verdicts().equalThreshold()).isEqualTo(0.7);
    assertThat(evaluation.byClass().get("LBG").efficiency()).isEqualTo(0.5);
    assertThat(evaluation.byClass().get("QSO").found()).isEqualTo(1);
    assertThat(evaluation.bySteps(DatasetRow::z, 0.2).values())
        .extracting(Counts::all)
        .containsExactly(1, 1, 1);
    assertThat(evaluation.bySteps(DatasetRow::magnitude, 0.5).keySet())
        .containsExactly(23.0, 24.0, 24.5);
    assertThat(evaluation.verdicts().counts(0.95).purity()).isNaN();
  }

  @Test
  void everyRowOfTheSplitIsJudgedOnce() throws IOException {
    Path data = MadeDataset.write(folder.resolve("made"), 20, 300);
    try (LoadedModel model = TestModels.torch().load(MODEL)) {
      LineEvaluation evaluation =
          (LineEvaluation)
              new EvaluateJob(model, data, Set.of(Split.VALIDATION)).run(JobContext.NONE);
      assertThat(evaluation.verdicts().all()).hasSize(300);
      assertThat(evaluation.verdicts().all())
          .extracting(one -> one.row().targetId())
          .doesNotHaveDuplicates();
      assertThat(evaluation.verdicts().counts(0).members()).isEqualTo(150);
      assertThat(evaluation.verdicts().all()).anyMatch(one -> one.confidence() > 0);
      assertThat(evaluation.lines())
          .hasSize(16)
          .allSatisfy(line -> assertThat(line.spectra()).isBetween(1, 150));
      Assertions.assertThatThrownBy(
              () -> new EvaluateJob(model, data, Set.of(Split.TEST)).run(JobContext.NONE))
          .hasMessageEndingWith("expected rows of [test], found none.");
    }
  }

  private static Verdict verdict(
      SpectralClass what, double z, double r, double confidence, double best, double joint) {
    return Verdict.of(MadeRows.row(what, z, r), SpectralClass.LBG, confidence, best, joint);
  }

  private LineEvaluation evaluation(Verdict... verdicts) throws IOException {
    ModelCard card = MODEL.card().ruled(new DecisionRule(5, 0.5));
    Path data = MadeDataset.write(folder.resolve("any"), 2, 2);
    return new LineEvaluation(card, Dataset.card(data), new Verdicts(List.of(verdicts)), List.of());
  }
}
