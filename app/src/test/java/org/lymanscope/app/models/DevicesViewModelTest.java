package org.lymanscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.settings.TorchSource;

class DevicesViewModelTest {
  @TempDir private Path folder;
  private final MadeMachine machine = new MadeMachine();
  private ModelBench bench;
  private DevicesViewModel model;

  @BeforeEach
  void start() {
    bench = new ModelBench(folder);
    model = new DevicesViewModel(bench.context, machine);
  }

  @Test
  void looksOnceAtATimeAndNotOnTheUiThread() {
    model.refresh();
    model.refresh();
    assertThat(machine.looks()).as("only asked for").isZero();
    assertThat(model.seenProperty().get()).isEmpty();

    bench.settle();
    assertThat(machine.looks()).isOne();
    assertThat(model.seenProperty().get().orElseThrow().devices().noGpus())
        .hasValue(MadeMachine.NO_DRIVER);

    model.refresh();
    bench.settle();
    assertThat(machine.looks()).isEqualTo(2);
  }

  @Test
  void withoutADriverTheReasonIsTold() {
    model.offerGpu();
    bench.settle();

    assertThat(model.offerProperty().get()).isEmpty();
    assertThat(newest()).endsWith(MadeMachine.NO_DRIVER).startsWith("No GPU can be enabled");
  }

  @Test
  void folderThatFitsIsTakenFromNowOnWhereNothingIsLoaded() {
    machine.withGpu();
    model.offerGpu();
    bench.settle();
    assertThat(model.offerProperty().get())
        .hasValue(
            new DevicesViewModel.Offer(
                "NVIDIA RTX 4070 Laptop GPU", MadeMachine.BUILD, Optional.empty()));

    model.use(Path.of("/env"));
    bench.settle();

    assertThat(chosen()).hasValue(Path.of("/env/lib"));
    assertThat(model.ownChosen().get()).isTrue();
    assertThat(model.offerProperty().get()).isEmpty();
    assertThat(newest()).endsWith("(/env/lib) is used from now on.");
    machine.load();
    model.refresh();
    bench.settle();
    assertThat(model.pending()).as("it is what was loaded").isEmpty();
  }

  @Test
  void whereOneIsLoadedAnotherIsUsedFromTheNextStartOn() {
    machine.withGpu();
    machine.load();
    model.use(Path.of("/env"));
    bench.settle();

    assertThat(chosen()).hasValue(Path.of("/env/lib"));
    assertThat(newest()).contains("from the next start on, as another is loaded already");
    assertThat(model.pending()).hasValueSatisfying(now -> assertThat(now).contains("/env/lib"));

    model.useBundled();
    bench.settle();
    assertThat(chosen()).isEmpty();
    assertThat(model.ownChosen().get()).isFalse();
    assertThat(model.pending()).as("as it was at the start").isEmpty();
  }

  @Test
  void folderThatDoesNotFitChangesNothing() {
    machine.withGpu();
    model.use(Path.of("/env/bad"));
    bench.settle();

    assertThat(chosen()).isEmpty();
    assertThat(bench.failures).containsExactly("/env/bad holds no PyTorch.");
  }

  @Test
  void folderForAGpuIsNotTakenWhereThereIsNone() {
    model.use(Path.of("/env"));
    bench.settle();

    assertThat(chosen()).isEmpty();
    assertThat(bench.failures)
        .singleElement()
        .asString()
        .startsWith("/env/lib holds PyTorch 2.7.1+cu128")
        .endsWith(MadeMachine.NO_DRIVER);
  }

  @Test
  void downloadBeginsOnlyAfterItIsToldHowLargeItIs() {
    planned();
    assertThat(chosen()).isEmpty();
    assertThat(DeviceWords.offer(model.offerProperty().get().orElseThrow()))
        .contains("example.org", "2.6 GB", "/cache/pytorch-gpu");

    model.download();
    assertThat(model.downloadingProperty().get()).isTrue();
    bench.settle();

    assertThat(model.downloadingProperty().get()).isFalse();
    assertThat(chosen()).hasValue(Path.of("/cache/pytorch-gpu"));
  }

  @Test
  void downloadThatFailsChangesNothing() {
    planned();
    machine.cutOff("It did not come whole.");
    model.download();
    bench.settle();

    assertThat(model.downloadingProperty().get()).isFalse();
    assertThat(chosen()).isEmpty();
    assertThat(bench.failures).containsExactly("It did not come whole.");
  }

  @Test
  void downloadThatIsCancelledChangesNothing() {
    planned();
    model.download();
    bench.jobs.active().get(0).cancel();
    bench.settle();

    assertThat(model.downloadingProperty().get()).isFalse();
    assertThat(chosen()).isEmpty();
    assertThat(bench.failures).isEmpty();
  }

  @Test
  void whatWasDownloadedBeforeIsNotDownloadedAgain() {
    planned();
    model.download();
    bench.settle();
    model.useBundled();
    model.offerGpu();
    bench.settle();

    model.planDownload();
    bench.settle();

    assertThat(chosen()).hasValue(Path.of("/cache/pytorch-gpu"));
    assertThat(model.offerProperty().get()).isEmpty();
  }

  private void planned() {
    machine.withGpu();
    model.offerGpu();
    bench.settle();
    model.planDownload();
    bench.settle();
  }

  private Optional<Path> chosen() {
    return TorchSource.of(bench.settings.get());
  }

  /** The newest notice. */
  private String newest() {
    return bench.notices.stream().map(Notice::sentence).reduce("", (before, now) -> now);
  }
}
