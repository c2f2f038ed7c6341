package org.lymanscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.network.DeviceChoice;

class ActiveChoiceTest {
  @TempDir private Path folder;
  private ModelBench bench;
  private ModelCard one;
  private ModelCard two;
  private ModelCard three;

  @BeforeEach
  void fill() throws IOException {
    bench = new ModelBench(folder);
    one = bench.add("one", 1);
    two = bench.add("two", 2);
    three = bench.add("three", 3);
    bench.started();
  }

  @Test
  void nothingIsLoadedUntilAModelIsChosen() {
    assertThat(bench.held).isEmpty();
    assertThat(bench.choice.deviceNameProperty().get()).isEmpty();
  }

  @Test
  void activeAndComparedModelsAnswerInThisOrder() {
    choose(one, two);
    assertThat(bench.answering()).containsExactly("one", "two");
    assertThat(bench.choice.deviceNameProperty().get()).isEqualTo("CPU");

    bench.choice.activate(two.id());
    bench.settle();
    assertThat(bench.answering()).containsExactly("two", "one");
    assertThat(bench.held).as("both were there").hasSize(2).noneMatch(held -> held.closed);

    bench.choice.activate(three.id());
    bench.settle();
    assertThat(bench.answering()).containsExactly("three", "one");
    assertThat(bench.held)
        .filteredOn(held -> held.closed)
        .extracting(held -> held.card.name())
        .containsExactly("two");

    bench.choice.clear();
    bench.settle();
    assertThat(bench.answering()).isEmpty();
    assertThat(bench.held).allMatch(held -> held.closed);
  }

  @Test
  void comparedModelWithoutAnActiveOneBecomesActive() {
    bench.choice.compare(two.id());
    bench.settle();
    assertThat(bench.answering()).containsExactly("two");
  }

  @Test
  void choiceMadeWhileAnotherIsLoadedWinsAndTheLateOneIsClosed() {
    bench.choice.activate(one.id());
    bench.choice.activate(two.id());
    bench.choice.clear();
    bench.choice.activate(three.id());
    bench.settle();

    assertThat(bench.answering()).containsExactly("three");
    assertThat(bench.held).filteredOn(held -> !held.closed).hasSize(1);
    assertThat(bench.choice.loadingProperty().get()).isFalse();
  }

  @Test
  void choiceIsRememberedAndLoadedAtTheNextStart() {
    choose(one, two);
    ModelBench next = new ModelBench(folder, bench.settings.get()).started();

    assertThat(next.answering()).containsExactly("one", "two");
    assertThat(next.model.shownProperty().get()).isEqualTo(new Shown.InLibrary(one));
  }

  @Test
  void modelThatIsGoneIsToldAndForgotten() {
    ModelBench next =
        new ModelBench(
                folder, Settings.NONE.withValue("models.active", "ffffffffffffffff," + two.id()))
            .started();

    assertThat(next.notices).hasSize(1);
    assertThat(next.answering()).containsExactly("two");
    assertThat(next.settings.get().value("models.active", "")).isEqualTo(two.id());
  }

  @Test
  void deviceThatIsNotThereIsToldAndTheOldOneGoesOn() {
    choose(one);
    bench.choice.choose(DeviceChoice.GPU);
    bench.settle();

    assertThat(bench.failures).containsExactly("No GPU here.");
    assertThat(bench.answering()).containsExactly("one");
    assertThat(bench.choice.deviceProperty().get()).isEqualTo(DeviceChoice.AUTO);
    assertThat(bench.settings.get().value("models.device", "")).isEqualTo("AUTO");
    assertThat(bench.held).noneMatch(held -> held.closed);
  }

  @Test
  void otherDeviceReloadsAndClosesTheOldOnes() {
    choose(one);
    bench.choice.choose(DeviceChoice.CPU);
    bench.settle();

    assertThat(bench.held)
        .extracting(held -> held.device)
        .containsExactly(DeviceChoice.AUTO, DeviceChoice.CPU);
    assertThat(bench.held).extracting(held -> held.closed).containsExactly(true, false);
  }

  @Test
  void deviceThatFailsAtTheStartKeepsTheChoiceUntilAnotherDeviceIsTaken() {
    ModelBench next =
        new ModelBench(
                folder,
                Settings.NONE
                    .withValue("models.active", one.id())
                    .withValue("models.device", "GPU"))
            .started();
    assertThat(next.failures).containsExactly("No GPU here.");
    assertThat(next.answering()).isEmpty();

    next.choice.choose(DeviceChoice.CPU);
    next.settle();
    assertThat(next.answering()).containsExactly("one");
  }

  private void choose(ModelCard first, ModelCard... second) {
    bench.choice.activate(first.id());
    bench.settle();
    for (ModelCard card : second) {
      bench.choice.compare(card.id());
      bench.settle();
    }
  }
}
