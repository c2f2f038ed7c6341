package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.plot.ModelBand;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.project.PredictionSummary;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

class ModelAnswersTest {
  private static final double Z = Math.rint(MadeModel.Z * 1e6) / 1e6;

  private final MadeModel made = new MadeModel("finder");

  @Test
  void withoutAModelNothingIsSaidAndEnterTakesThePipelines() {
    Workbench bench = Workbench.opened(2);

    assertThat(bench.model.answers().cardsProperty().get()).isEmpty();
    assertThat(bench.model.answers().visibleProperty().get()).isEmpty();
    bench.model.acceptSuggestion();
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.GALAXY);
  }

  @Test
  void aModelAnswersOnTheSpectrumAndItsNeighboursInAdvance() {
    Workbench bench = openedWithModel(5);

    assertThat(visible(bench)).hasSize(1);
    assertThat(visible(bench).get(0).redshift().orElseThrow().z())
        .isCloseTo(MadeModel.Z, within(1e-4));
    assertThat(visible(bench).get(0).curve()).isPresent();
    assertThat(made.asked).startsWith("T1").contains("T2", "T3").doesNotContain("T5");
    bench.model.step(1);
    assertThat(bench.onScreen()).isEqualTo("T2");
    assertThat(visible(bench).get(0).spectrum()).isEqualTo(MadeSpectra.id(2));
  }

  @Test
  void theNewestSpectrumWinsAndTheOldAnswerNeverShows() {
    Workbench bench = Workbench.opened(9);
    bench.models.set(List.of(made.active()));
    bench.model.search("T5");
    bench.model.search("T9");
    bench.settle();

    assertThat(visible(bench)).extracting(ModelAnswer::spectrum).containsOnly(MadeSpectra.id(9));
    assertThat(made.asked).as("left before it was there").doesNotContain("T5");
  }

  @Test
  void twoModelsAnswerBesideEachOtherAndOneThatFailsIsToldOnce() {
    Workbench bench = openedWithModel(5);
    MadeModel other = new MadeModel("other");
    other.broken = true;
    bench.models.set(List.of(made.active(), other.active()));
    bench.settle();
    bench.model.step(1);
    bench.settle();

    assertThat(visible(bench)).extracting(ModelAnswer::place).containsExactly(0);
    assertThat(bench.notices).extracting(Notice::sentence).hasSize(1);
    assertThat(bench.notices.get(0).sentence()).contains("other", "The device is gone.");
    other.broken = false;
    bench.models.set(List.of(other.active(), made.active()));
    bench.settle();
    assertThat(visible(bench)).extracting(ModelAnswer::place).containsExactly(0, 1);
  }

  @Test
  void enterTakesClassAndRedshiftAndTheRecordNamesTheModel() {
    Workbench bench = openedWithModel(2);
    bench.model.acceptSuggestion();
    bench.model.rate(Quality.CONFIDENT);
    bench.settle();

    assertThat(bench.records.last().decision().spectralClass()).contains(SpectralClass.QSO);
    assertThat(bench.records.last().decision().redshift().map(Redshift::z)).contains(Z);
    Seen seen = bench.records.last().seen();
    assertThat(seen.modelId()).contains(made.card.id());
    assertThat(seen.prediction().orElseThrow()).contains("finder", "QSO", "3.112", "0.900");
    assertThat(seen.accepted()).isTrue();
  }

  @Test
  void whatIsMovedAfterwardsIsNoLongerAcceptedButTheModelWasSeen() {
    Workbench bench = openedWithModel(2);
    bench.model.acceptSuggestion();
    bench.model.redshift().step(1e-4);
    bench.model.redshift().step(-1e-4);
    bench.model.rate(Quality.PROBABLE);
    bench.settle();
    assertThat(bench.records.last().seen().accepted()).isFalse();
    assertThat(bench.records.last().seen().modelId()).contains(made.card.id());

    bench.model.acceptSuggestion();
    bench.model.draft().choose(SpectralClass.STAR);
    bench.model.rate(Quality.PROBABLE);
    bench.settle();
    assertThat(bench.records.last().seen().accepted()).isFalse();
  }

  @Test
  void aCommentAddedLaterLeavesItAccepted() {
    Workbench bench = openedWithModel(2);
    bench.model.acceptSuggestion();
    bench.model.recording().rate(Quality.CONFIDENT, false);
    bench.settle();
    bench.model.step(1);
    bench.settle();
    bench.model.step(-1);
    bench.settle();
    bench.model.draft().addComment("BAL");
    bench.model.step(1);
    bench.settle();

    assertThat(bench.records.last().decision().comment()).isEqualTo("BAL");
    assertThat(bench.records.last().seen().accepted()).isTrue();
    assertThat(bench.records.last().seen().modelId()).contains(made.card.id());
  }

  @Test
  void theJointRedshiftIsAcceptedBySecondCommand() {
    Workbench bench = openedWithModel(2);
    bench.model.acceptJoint();

    double joint = visible(bench).get(0).jointRedshift().orElseThrow().z();
    assertThat(bench.model.redshift().zProperty().get()).isCloseTo(joint, within(1e-6));
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.QSO);
  }

  @Test
  void enterPrefersACandidateThatWasChosenAndThePipelineWhereTheModelFoundNothing() {
    Workbench bench = openedWithModel(2);
    bench.model.redshift().cycle(1);
    bench.model.acceptSuggestion();
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.STAR);

    bench.model.redshift().reset();
    bench.model.answers().setRule(0, new DecisionRule(1, 0.95));
    bench.model.acceptSuggestion();
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.GALAXY);
  }

  @Test
  void anotherRuleDecidesAtOnceAndIsTold() {
    Workbench bench = openedWithModel(2);
    List<DecisionRule> told = new ArrayList<>();
    bench.model.answers().setOnRule((card, rule) -> told.add(rule));
    assertThat(visible(bench).get(0).spectralClass()).contains(SpectralClass.QSO);

    bench.model.answers().setRule(0, new DecisionRule(2, 0.65));

    assertThat(visible(bench).get(0).spectralClass()).isEmpty();
    assertThat(visible(bench).get(0).finder().orElseThrow().confidence())
        .isCloseTo(0.6, within(1e-6));
    assertThat(bench.model.opinions()).anyMatch(said -> said.what().startsWith("not QSO"));
    bench.model.answers().setRule(0, new DecisionRule(2, 0.55));
    assertThat(visible(bench).get(0).spectralClass()).contains(SpectralClass.QSO);
    assertThat(told).containsExactly(new DecisionRule(2, 0.65), new DecisionRule(2, 0.55));
  }

  @Test
  void blindModeHidesEverythingUntilAnswered() {
    Workbench bench = openedWithModel(2);
    bench.model.preferences().blindProperty().set(true);
    TargetRow row = bench.model.currentProperty().get().orElseThrow();

    assertThat(visible(bench)).isEmpty();
    assertThat(bench.model.opinions()).isEmpty();
    assertThat(bench.model.answers().hidden()).isTrue();
    assertThat(TargetColumn.CONFIDENCE.text(row)).isEmpty();
    bench.model.acceptSuggestion();
    assertThat(bench.model.redshift().choice()).isEmpty();
    bench.model.recording().rate(Quality.POSSIBLE, false);
    bench.settle();
    assertThat(bench.records.last().seen().modelId()).isEmpty();
    assertThat(bench.records.last().seen().blind()).isTrue();
    assertThat(visible(bench)).hasSize(1);
    assertThat(TargetColumn.CONFIDENCE.text(row)).isEqualTo("0.900");
  }

  @Test
  void aRefusalIsSaidInWords() {
    made.blank = true;
    Workbench bench = openedWithModel(2);

    assertThat(bench.model.opinions())
        .anyMatch(said -> said.what().equals("no answer") && said.detail().startsWith("no pixel"));
    bench.model.acceptSuggestion();
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.GALAXY);
  }

  @Test
  void onlyLinesThatAreNotHopelessAreDrawn() {
    Workbench bench = openedWithModel(2);

    List<ModelBand> bands = ModelWords.bands(visible(bench).get(0));

    assertThat(bands).hasSize(2);
    assertThat(bands.get(0).at()).isCloseTo(5000, within(1.0));
    assertThat(bands.get(0).from()).isLessThan(5000);
    assertThat(bands.get(0).to()).isGreaterThan(5000);
    assertThat(bands.get(0).label()).contains("Lyα", "0.90", "3.113");
  }

  @Test
  void theTableTellsWhatWasAskedAndSortsWithoutAnswersLast() {
    Workbench bench = openedWithModel(6);
    TargetRow row = bench.model.currentProperty().get().orElseThrow();

    assertThat(TargetColumn.MODEL_CLASS.text(row)).isEqualTo("QSO");
    double apart = (MadeModel.Z - 0.1) / 1.1;
    assertThat(TargetColumn.DISAGREEMENT.number(row.now())).isCloseTo(apart, within(1e-3));
    assertThat(TargetColumn.DISAGREEMENT.text(row)).startsWith("≠ 2.7");
    sort(bench, true);
    assertThat(names(bench).limit(3)).containsExactly("T1", "T2", "T3");
    sort(bench, false);
    assertThat(names(bench).limit(3)).containsExactly("T3", "T2", "T1");
  }

  private static void sort(Workbench bench, boolean descending) {
    TableOrder order = new TableOrder(TargetColumn.DISAGREEMENT, descending);
    bench.model.queue().orderProperty().set(List.of(order));
    bench.settle();
  }

  @Test
  void whatIsOnRecordFillsTheTableIfItsConfidenceIsOfAsManyLines() {
    Workbench bench = new Workbench(9);
    bench.records.predictions.saveAll(List.of(kept(8, 1), kept(9, 5)));
    bench.models.set(List.of(made.active()));
    bench.open();

    TargetRow eighth = bench.model.queue().find(MadeSpectra.id(8)).orElseThrow();
    TargetRow ninth = bench.model.queue().find(MadeSpectra.id(9)).orElseThrow();
    assertThat(TargetColumn.CONFIDENCE.text(eighth)).isEqualTo("0.700");
    assertThat(TargetColumn.UNCERTAINTY.text(eighth)).isEqualTo("0.0500");
    assertThat(TargetColumn.CONFIDENCE.text(ninth)).isEmpty();
    bench.model.answers().setRule(0, new DecisionRule(1, 0.8));
    assertThat(TargetColumn.MODEL_CLASS.text(eighth)).isEqualTo("–");
    bench.models.set(List.of());
    bench.settle();
    assertThat(TargetColumn.CONFIDENCE.text(eighth)).isEmpty();
  }

  private PredictionSummary kept(int number, int lines) {
    ModelCard card = made.card;
    return new PredictionSummary(
        card.id(),
        MadeSpectra.id(number),
        SpectralClass.QSO,
        Optional.of(Redshift.systemic(2)),
        0.7,
        lines,
        2.03,
        0.04,
        Optional.of("LYA"),
        Instant.EPOCH,
        "test");
  }

  private Workbench openedWithModel(int targets) {
    Workbench bench = Workbench.opened(targets);
    bench.models.set(List.of(made.active()));
    bench.settle();
    return bench;
  }

  private static List<ModelAnswer> visible(Workbench bench) {
    return bench.model.answers().visibleProperty().get();
  }

  private static Stream<String> names(Workbench bench) {
    return bench.model.queue().rows().stream().map(TargetRow::name);
  }
}
