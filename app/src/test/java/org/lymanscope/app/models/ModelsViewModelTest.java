package org.lymanscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;

class ModelsViewModelTest {
  @TempDir private Path folder;
  private ModelBench bench;

  @BeforeEach
  void start() {
    bench = new ModelBench(folder);
  }

  @Test
  void emptyLibraryShowsNothing() {
    bench.started();
    assertThat(bench.model.listedProperty().get()).isTrue();
    assertThat(bench.model.models()).isEmpty();
    assertThat(bench.model.shownProperty().get()).isEqualTo(new Shown.Nothing());
    assertThat(bench.model.modelShown().get()).isFalse();
  }

  @Test
  void whatComesWithTheProgramAnswersUntilSomebodyChoosesOtherwise() throws IOException {
    Path shipped = folder.resolve("shipped");
    ModelCard first = new ModelBench(shipped).add("first", 1);
    ModelBench user = new ModelBench(folder.resolve("user"));
    user.model.start(Optional.of(shipped));
    user.settle();
    assertThat(user.model.models()).containsExactly(first);
    assertThat(user.answering()).containsExactly("first");

    user.model.delete();
    user.settle();
    ModelBench later = new ModelBench(folder.resolve("user"), user.settings.get());
    later.model.start(Optional.of(shipped));
    later.settle();
    assertThat(later.model.models()).as("it was deleted").isEmpty();

    new ModelBench(shipped).add("second", 2);
    ModelBench newer = new ModelBench(folder.resolve("user"), later.settings.get());
    newer.model.start(Optional.of(shipped));
    newer.settle();
    assertThat(newer.model.models()).extracting(ModelCard::name).containsExactly("second");
    assertThat(newer.answering()).containsExactly("second");
  }

  @Test
  void whatComesWithTheProgramDoesNotTakeThePlaceOfAnother() throws IOException {
    Path shipped = folder.resolve("shipped");
    new ModelBench(shipped).add("first", 1);
    ModelBench user = new ModelBench(folder.resolve("user"));
    user.add("own", 2);
    user.started();
    user.model.activate();
    user.settle();
    ModelBench later = new ModelBench(folder.resolve("user"), user.settings.get());
    later.model.start(Optional.of(shipped));
    later.settle();
    assertThat(later.answering()).containsExactly("own");
    assertThat(later.model.models()).extracting(ModelCard::name).containsExactly("first", "own");
  }

  @Test
  void importedWeightsAreShown() {
    bench.started();
    bench.model.importFrom(List.of(TestData.path("quasarnet/test_weights.h5")));
    bench.settle();

    assertThat(bench.model.models()).hasSize(1);
    assertThat(bench.model.shownProperty().get())
        .isEqualTo(new Shown.InLibrary(bench.model.models().get(0)));
    assertThat(bench.answering()).as("nobody chose it").isEmpty();
  }

  @Test
  void fileThatIsNoModelIsToldAndTheRestImported() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.h5"), "not a model");
    bench.started();
    bench.model.importFrom(List.of(broken, TestData.path("quasarnet/test_weights.h5")));
    bench.settle();

    assertThat(bench.failures).singleElement().asString().contains("broken.h5");
    assertThat(bench.model.models()).hasSize(1);
  }

  @Test
  void brokenFolderIsListedWithItsSentence() throws IOException {
    bench.add("good", 1);
    Files.writeString(
        Files.createDirectory(folder.resolve("bad")).resolve("card.json"), "{\"schema\": 1");
    bench.started();

    assertThat(bench.model.models()).extracting(ModelCard::name).containsExactly("good");
    assertThat(bench.model.problems()).singleElement().asString().contains("bad", "card.json");
  }

  @Test
  void renamedModelGoesOnAnsweringUnderItsNewName() throws IOException {
    bench.add("old", 1);
    bench.started();
    bench.model.activate();
    bench.settle();
    bench.model.rename(" new ");
    bench.settle();

    assertThat(bench.model.models()).extracting(ModelCard::name).containsExactly("new");
    assertThat(bench.answering()).containsExactly("new");
    bench.model.rename("  ");
    bench.settle();
    assertThat(bench.failures).isEmpty();
    assertThat(bench.model.models()).extracting(ModelCard::name).containsExactly("new");
  }

  @Test
  void ruleIsKeptOnDiskAndInTheModelThatAnswers() throws IOException {
    ModelCard card = bench.add("one", 1);
    bench.started();
    bench.model.activate();
    bench.settle();
    bench.model.setRule(new DecisionRule(2, 0.9));
    bench.model.setRule(new DecisionRule(3, 0.75));
    bench.settle();

    DecisionRule rule = new DecisionRule(3, 0.75);
    assertThat(bench.library.load(card.id()).card().rule()).isEqualTo(rule);
    assertThat(bench.active.models().get(0).card().rule()).isEqualTo(rule);
    assertThat(bench.model.models().get(0).rule()).isEqualTo(rule);
    assertThat(bench.held).as("weights are read once").hasSize(1);
    assertThat(bench.held.get(0).closed).isFalse();
  }

  @Test
  void ruleThatIsChangedWhileModelsAreLoadedHoldsInTheEnd() throws IOException {
    ModelCard card = bench.add("one", 1);
    bench.started();
    bench.model.activate();
    while (bench.workers.runOne()) {} // read, but not handed over yet
    bench.model.setRule(new DecisionRule(3, 0.75));
    bench.settle();

    assertThat(bench.active.models().get(0).card().rule()).isEqualTo(new DecisionRule(3, 0.75));
    assertThat(bench.active.models().get(0).card().id()).isEqualTo(card.id());
    assertThat(bench.held).hasSize(1);
  }

  @Test
  void ruleThatWasChangedOnAnotherScreenIsKeptWithoutLoadingAgain() throws IOException {
    ModelCard card = bench.add("one", 1);
    bench.started();
    bench.model.activate();
    bench.settle();
    DecisionRule rule = new DecisionRule(3, 0.75);

    bench.model.keepRule(card, rule);
    bench.settle();

    assertThat(bench.library.load(card.id()).card().rule()).isEqualTo(rule);
    assertThat(bench.model.models().get(0).rule()).isEqualTo(rule);
    assertThat(bench.held).hasSize(1);
    bench.model.activate();
    bench.settle();
    assertThat(bench.active.models().get(0).card().rule()).isEqualTo(rule);
  }

  @Test
  void deletedModelComesBackToWhereItWas() throws IOException {
    bench.add("one", 1);
    ModelCard two = bench.add("two", 2);
    bench.started();
    bench.model.activate();
    bench.model.show(two);
    bench.model.compare();
    bench.settle();
    bench.model.show(bench.model.models().get(0));
    bench.model.delete();
    bench.settle();
    assertThat(bench.answering()).containsExactly("two");
    assertThat(bench.model.models()).extracting(ModelCard::name).containsExactly("two");
    assertThat(bench.model.restorableProperty().get()).isTrue();

    Notice notice = bench.notices.get(bench.notices.size() - 1);
    notice.action().orElseThrow().run().run();
    bench.settle();
    assertThat(bench.answering()).containsExactly("one", "two");
    assertThat(bench.model.restorableProperty().get()).isFalse();
    bench.model.restore();
    notice.action().orElseThrow().run().run();
    bench.settle();
    assertThat(bench.failures).as("taken back once only").isEmpty();
  }

  @Test
  void undoOfANoticeBringsItsOwnModelBack() throws IOException {
    bench.add("one", 1);
    bench.add("two", 2);
    bench.started();
    bench.model.delete();
    bench.settle();
    bench.model.delete();
    bench.settle();
    bench.notices.get(0).action().orElseThrow().run().run();
    bench.settle();

    assertThat(bench.model.models()).extracting(ModelCard::name).containsExactly("one");
    bench.model.restore();
    bench.settle();
    assertThat(bench.model.models()).extracting(ModelCard::name).containsExactly("one", "two");
  }

  @Test
  void architectureIsShownWithoutActions() {
    bench.started();
    bench.model.show(NamedNetwork.HYP_SNR);
    bench.model.delete();
    bench.model.activate();
    bench.settle();

    assertThat(bench.model.modelShown().get()).isFalse();
    assertThat(bench.failures).isEmpty();
  }

  @Test
  void wordsOfEveryArchitectureAreThere() {
    for (NamedNetwork network : NamedNetwork.values()) {
      assertThat(Text.has("models.named." + network.label())).isTrue();
    }
    assertThat(ModelWords.grid(NamedNetwork.LBG_CLASSIC.spec().grid()))
        .isEqualTo("800 bins of 8 Å from 3600 to 10000 Å");
    assertThat(ModelWords.grid(NamedNetwork.QUASARNET_BOSS.spec().grid()))
        .isEqualTo("443 bins of 0.001 in log₁₀ λ from 3600 to 9984 Å");
    assertThat(ModelWords.summary(NamedNetwork.DIRECT_Z.spec())).isEqualTo("4 × 100 · gives z");
    assertThat(ModelWords.number(10)).isEqualTo("10");
  }

  @Test
  void onlyNumbersFromZeroToOneAreAThreshold() {
    assertThat(RuleBox.probability("0,75")).hasValue(0.75);
    assertThat(RuleBox.probability("1")).hasValue(1);
    assertThat(RuleBox.probability("1.1")).isEmpty();
    assertThat(RuleBox.probability("NaN")).isEmpty();
    assertThat(RuleBox.probability("half")).isEmpty();
  }
}
