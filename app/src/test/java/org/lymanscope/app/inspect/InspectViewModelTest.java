package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

class InspectViewModelTest {
  @Test
  void smoothingIsTheReadersWorkAndReachesOnlyTheSpectrumOnTheScreen() {
    Workbench bench = Workbench.opened(3);
    bench.model.smoothingProperty().set(5);
    assertThat(bench.model.contentProperty().get().orElseThrow().smoothing()).isEqualTo(2);
    bench.model.step(1);
    bench.settle();

    PlotContent content = bench.model.contentProperty().get().orElseThrow();
    assertThat(content.title()).isEqualTo("T2");
    assertThat(content.smoothing()).isEqualTo(5);
    bench.model.step(-1);
    bench.settle();
    assertThat(bench.model.contentProperty().get().orElseThrow().title()).isEqualTo("T1");
    assertThat(bench.model.contentProperty().get().orElseThrow().smoothing()).isEqualTo(5);
  }

  @Test
  void opensAtTheFirstSpectrumWithoutAnAnswer() {
    Workbench bench = new Workbench(3);
    bench.records.add("me", 1, Decision.NONE.withQuality(Quality.PROBABLE));
    bench.open();
    assertThat(bench.onScreen()).isEqualTo("T2");
    assertThat(bench.model.queue().answered()).isEqualTo(1);
  }

  @Test
  void aListingIsMadeBesideTheScreenAndShownAllAtOnce() throws Exception {
    Workbench bench = Workbench.opened(2);
    bench.records.add("me", 1, Decision.NONE.withQuality(Quality.PROBABLE));
    FutureTask<Listing> work =
        new FutureTask<>(
            () -> bench.model.list(new MadeSpectra(4), bench.records, bench.records.current()));
    new Thread(work).start();
    Listing listing = work.get();
    assertThat(bench.onScreen()).isEqualTo("T1");
    assertThat(bench.model.queue().rows()).hasSize(2);
    assertThat(bench.model.queue().answered()).isZero();

    bench.model.open(listing);
    bench.settle();
    assertThat(bench.model.queue().rows()).hasSize(4);
    assertThat(bench.model.queue().answered()).isEqualTo(1);
    assertThat(bench.onScreen()).as("stays where it was").isEqualTo("T1");
  }

  @Test
  void stepsInTheOrderOfTheTableAndStopsAtItsEnds() {
    Workbench bench = Workbench.opened(3);
    bench.model.queue().orderProperty().set(List.of(new TableOrder(TargetColumn.NUMBER, true)));
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T1");
    step(bench, -1);
    assertThat(bench.onScreen()).isEqualTo("T2");
    step(bench, -1);
    step(bench, -1);
    assertThat(bench.onScreen()).isEqualTo("T3");
  }

  @Test
  void readsNeighboursInAdvanceAndShowsThemAtOnce() {
    Workbench bench = Workbench.opened(6);
    assertThat(bench.spectra.reads).containsExactly("T1", "T2", "T3");
    bench.model.step(1);
    assertThat(bench.onScreen()).isEqualTo("T2");
  }

  @Test
  void newestRequestWins() {
    Workbench bench = Workbench.opened(9);
    bench.model.search("5");
    bench.model.search("9");
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T9");
    assertThat(bench.spectra.reads).doesNotContain("T5");
  }

  @Test
  void qualityGoesOnOnlyOnceTheRecordIsOnDisk() {
    Workbench bench = Workbench.opened(3);
    bench.records.slow = true;
    bench.model.recording().rate(Quality.CONFIDENT, true);
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T1");
    assertThat(bench.model.recording().savingProperty().get()).isTrue();
    bench.records.flush();
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T2");
    assertThat(bench.records.last().decision().quality()).contains(Quality.CONFIDENT);
  }

  @Test
  void aKeyHeldDownDecidesOnNothingUnseen() {
    Workbench bench = Workbench.opened(5);
    bench.records.slow = true;
    bench.model.recording().rate(Quality.CONFIDENT, true);
    bench.model.recording().rate(Quality.CONFIDENT, true);
    bench.model.recording().rate(Quality.CONFIDENT, true);
    bench.records.flush();
    bench.settle();
    assertThat(bench.records.all).hasSize(1);
    assertThat(bench.onScreen()).isEqualTo("T2");
  }

  @Test
  void qualityWithShiftStays() {
    Workbench bench = Workbench.opened(3);
    bench.model.recording().rate(Quality.POSSIBLE, false);
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T1");
    assertThat(bench.records.last().decision().quality()).contains(Quality.POSSIBLE);
  }

  @Test
  void sixIsAStarForSure() {
    Workbench bench = Workbench.opened(3);
    bench.model.rateStar();
    bench.settle();
    Decision decision = bench.records.last().decision();
    assertThat(decision.spectralClass()).contains(SpectralClass.STAR);
    assertThat(decision.quality()).contains(Quality.CONFIDENT);
  }

  @Test
  void failureStaysKeepsWhatWasEnteredAndCanBeTriedAgain() {
    Workbench bench = Workbench.opened(3);
    bench.records.full = true;
    bench.model.draft().choose(SpectralClass.LBG);
    bench.model.draft().commentProperty().set("odd");
    bench.model.recording().rate(Quality.PROBABLE, true);
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T1");
    assertThat(bench.model.recording().failureProperty().get().orElseThrow())
        .contains("The disk is full.");
    assertThat(bench.notices).hasSize(1);
    assertThat(bench.model.draft().decision().comment()).isEqualTo("odd");
    bench.records.full = false;
    bench.model.recording().retry();
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T2");
    assertThat(bench.records.last().decision().spectralClass()).contains(SpectralClass.LBG);
    assertThat(bench.model.recording().failureProperty().get()).isEmpty();
  }

  @Test
  void untouchedClassAndRedshiftMeanAgreement() {
    Workbench bench = Workbench.opened(2);
    assertThat(bench.model.redshift().zProperty().get()).isEqualTo(0.1);
    bench.model.recording().rate(Quality.CONFIDENT, true);
    bench.settle();
    Classification record = bench.records.last();
    assertThat(record.decision().spectralClass()).isEmpty();
    assertThat(record.decision().redshift()).isEmpty();
    assertThat(record.seen().pipelineZ()).isEqualTo(0.1);
    assertThat(record.seen().blind()).isFalse();
  }

  @Test
  void leavingRecordsWhatWasEnteredWithoutQuality() {
    Workbench bench = Workbench.opened(3);
    bench.model.draft().choose(SpectralClass.ELG);
    bench.model.redshift().step(1e-4);
    step(bench, 1);
    assertThat(bench.onScreen()).isEqualTo("T2");
    Decision decision = bench.records.last().decision();
    assertThat(decision.quality()).isEmpty();
    assertThat(decision.redshift()).contains(Redshift.systemic(0.1001));
    step(bench, -1);
    assertThat(bench.model.draft().spectralClassProperty().get()).contains(SpectralClass.ELG);
    assertThat(bench.model.redshift().zProperty().get()).isEqualTo(0.1001);
    step(bench, 1);
    assertThat(bench.records.all).hasSize(1);
  }

  @Test
  void undoBringsTheSpectrumBackAndRedoTheDecision() {
    Workbench bench = Workbench.opened(3);
    bench.model.draft().choose(SpectralClass.LAE);
    bench.model.recording().rate(Quality.CONFIDENT, true);
    bench.settle();
    bench.model.recording().undo();
    bench.settle();
    assertThat(bench.onScreen()).isEqualTo("T1");
    assertThat(bench.model.draft().decision()).isEqualTo(Decision.NONE);
    assertThat(bench.model.queue().answered()).isZero();
    bench.model.recording().redo();
    bench.settle();
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.LAE);
    assertThat(bench.records.all.stream().map(Classification::action))
        .containsExactly(Action.DECIDE, Action.UNDO, Action.REDO);
  }

  @Test
  void undoWithUnsavedEntriesRecordsThemFirstSoThatRedoBringsThemBack() {
    Workbench bench = Workbench.opened(2);
    bench.model.draft().toggle(Issue.S);
    bench.model.recording().undo();
    bench.settle();
    assertThat(bench.model.draft().issuesProperty().get()).isEmpty();
    bench.model.recording().redo();
    bench.settle();
    assertThat(bench.model.draft().issuesProperty().get()).isEqualTo(Set.of(Issue.S));
  }

  @Test
  void nothingToUndoIsTold() {
    Workbench bench = Workbench.opened(2);
    bench.model.recording().undo();
    bench.settle();
    assertThat(bench.notices).hasSize(1);
    assertThat(bench.onScreen()).isEqualTo("T1");
  }

  @Test
  void blindModeHidesEverythingUntilTheAnswer() {
    Workbench bench = new Workbench(3);
    bench.records.add("other", 1, Decision.NONE.withQuality(Quality.PROBABLE));
    bench.model.preferences().blindProperty().set(true);
    bench.open();
    TargetRow row = bench.model.currentProperty().get().orElseThrow();
    assertThat(bench.model.opinions()).isEmpty();
    assertThat(bench.model.scan()).isEmpty();
    assertThat(bench.model.redshift().candidates()).isEmpty();
    assertThat(bench.model.redshift().zProperty().get()).isZero();
    assertThat(TargetColumn.PIPELINE_Z.text(row)).isEmpty();
    bench.model.recording().rate(Quality.UNLIKELY, false);
    bench.settle();
    Classification record = bench.records.last();
    assertThat(record.seen().blind()).isTrue();
    assertThat(record.seen().pipelineClass()).isEmpty();
    assertThat(record.seen().pipelineZ()).isNaN();
    assertThat(record.decision().spectralClass()).contains(SpectralClass.UNKNOWN);
    assertThat(record.decision().redshift()).contains(Redshift.systemic(0));
    assertThat(bench.model.opinions()).hasSize(4);
    assertThat(bench.model.redshift().candidates()).hasSize(2);
    assertThat(TargetColumn.PIPELINE_Z.text(row)).isEqualTo("0.10000");
    bench.model.recording().rate(Quality.PROBABLE, false);
    bench.settle();
    assertThat(bench.records.last().seen().blind()).as("revealed by the first answer").isFalse();
    assertThat(bench.records.last().seen().pipelineZ()).isEqualTo(0.1);
  }

  @Test
  void historyOfOthersStaysHiddenWhileBlind() {
    Workbench bench = new Workbench(1);
    bench.records.add("other", 1, Decision.NONE.withQuality(Quality.PROBABLE));
    bench.open();
    List<Classification> seen = new ArrayList<>();
    bench.model.recording().history(seen::addAll);
    bench.settle();
    assertThat(seen).hasSize(1);
    seen.clear();
    bench.model.preferences().blindProperty().set(true);
    bench.model.recording().history(seen::addAll);
    bench.settle();
    assertThat(seen).isEmpty();
  }

  @Test
  void acceptTakesClassAndRedshiftOfTheCandidate() {
    Workbench bench = Workbench.opened(1);
    bench.model.redshift().cycle(1);
    bench.model.acceptSuggestion();
    assertThat(bench.model.draft().decision().spectralClass()).contains(SpectralClass.STAR);
    assertThat(bench.model.redshift().zProperty().get()).isEqualTo(0.0001);
  }

  @Test
  void brokenSpectrumIsToldAndTheOthersGoOn() {
    Workbench bench = new Workbench(3);
    bench.spectra.broken = "T2";
    bench.open();
    step(bench, 1);
    assertThat(bench.onScreen()).isEmpty();
    assertThat(bench.notices.get(0).sentence()).contains("T2", "The disk is gone.");
    step(bench, 1);
    assertThat(bench.onScreen()).isEqualTo("T3");
  }

  @Test
  void paceCountsDecisionsPerHour() {
    Workbench bench = Workbench.opened(9);
    for (int i = 0; i < 5; i++) {
      bench.clock.pass(Duration.ofSeconds(18));
      bench.model.recording().rate(Quality.CONFIDENT, true);
      bench.settle();
    }
    assertThat(bench.model.perHour()).hasValue(200);
  }

  @Test
  void choicesAreRemembered() {
    Workbench bench = Workbench.opened(1);
    bench.model.preferences().blindProperty().set(true);
    bench.model.classes().add("dwarf galaxy", Optional.of(SpectralClass.GALAXY));
    InspectViewModel again = new InspectViewModel(bench.context, BuiltInLines.lists(), List.of());
    assertThat(again.preferences().blindProperty().get()).isTrue();
    SpectralClass own = new SpectralClass("DWARF_GALAXY");
    assertThat(again.classes().classes()).contains(own);
    assertThat(again.classes().tree().isA(own, SpectralClass.GALAXY)).isTrue();
  }

  private static void step(Workbench bench, int steps) {
    bench.model.step(steps);
    bench.settle();
  }
}
