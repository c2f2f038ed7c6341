package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

class ModelPassTest {
  /** Stops when so many targets were begun. */
  private static final class StopAt implements JobContext {
    private final int stop;
    private final List<Progress> reports = new ArrayList<>();

    StopAt(int stop) {
      this.stop = stop;
    }

    @Override
    public void report(Progress progress) {
      reports.add(progress);
    }

    @Override
    public boolean cancelled() {
      return reports.size() >= stop;
    }

    @Override
    public void awaitResume() {}
  }

  private final MadeModel made = new MadeModel("finder");
  private final MemoryPredictions kept = new MemoryPredictions();
  private final Map<SpectrumId, ModelVerdict> news = new HashMap<>();

  @Test
  void everyTargetIsAskedAboutAndKept() throws IOException {
    MadeSpectra spectra = new MadeSpectra(150);

    ModelPass.Outcome outcome = pass(spectra, new DecisionRule(2, 0.7)).run(JobContext.NONE);

    assertThat(outcome.answered()).isEqualTo(150);
    assertThat(news).hasSize(150);
    assertThat(kept.all(made.card.id())).hasSize(150);
    var last = kept.find(made.card.id(), MadeSpectra.id(150)).orElseThrow();
    assertThat(last.spectralClass()).as("by the rule in use").isEqualTo(SpectralClass.UNKNOWN);
    assertThat(last.lines()).isEqualTo(2);
    assertThat(last.bestLine()).contains("LYA");
  }

  @Test
  void whatWasDoneBeforeItIsCancelledIsOnRecord() {
    ModelPass pass = pass(new MadeSpectra(150), DecisionRule.QUASARNET);

    assertThatThrownBy(() -> pass.run(new StopAt(100))).isInstanceOf(JobCancelledException.class);

    assertThat(kept.all(made.card.id())).hasSize(64);
    assertThat(news).hasSize(64);
  }

  @Test
  void aSpectrumThatCannotBeReadIsToldAndTheRestGoesOn() throws IOException {
    MadeSpectra spectra = new MadeSpectra(5);
    spectra.broken = "T3";

    ModelPass.Outcome outcome = pass(spectra, DecisionRule.QUASARNET).run(JobContext.NONE);

    assertThat(outcome.answered()).isEqualTo(4);
    assertThat(outcome.unread()).isEqualTo(1);
    assertThat(outcome.problem()).contains("The disk is gone.");
  }

  @Test
  void spectraWithoutDataAreCounted() throws IOException {
    made.blank = true;

    ModelPass.Outcome outcome =
        pass(new MadeSpectra(3), DecisionRule.QUASARNET).run(JobContext.NONE);

    assertThat(outcome.refused()).isEqualTo(3);
    assertThat(kept.all(made.card.id())).isEmpty();
  }

  private ModelPass pass(MadeSpectra spectra, DecisionRule rule) {
    ModelPass.Setting setting =
        new ModelPass.Setting(
            made.active(), made.card.ruled(rule), spectra, kept, Clock.systemUTC(), "test");
    return new ModelPass(setting, spectra.targets(), news::putAll);
  }
}
