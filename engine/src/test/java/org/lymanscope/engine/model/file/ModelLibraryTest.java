package org.lymanscope.engine.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;

class ModelLibraryTest {
  private static final Model ONE = SmallModels.model("one", 1);
  private static final Model TWO = SmallModels.model("two", 2);

  @TempDir Path folder;
  private ModelLibrary library;

  @BeforeEach
  void open() {
    library = another();
  }

  private ModelLibrary another() {
    return ModelLibrary.open(folder.resolve("models"), SmallModels.CLOCK, "0.1.0");
  }

  private Path keras(int seed) {
    Path file = folder.resolve("qn.h5");
    LineFinderSpec spec = SmallModels.quasarnet();
    new KerasWriter(spec, SmallModels.weights(spec, seed)).write(file);
    return file;
  }

  private static void assertSame(Model found, Model expected) {
    assertThat(found.card()).isEqualTo(expected.card());
    assertThat(SmallModels.numbers(found.card().spec(), found.weights()))
        .isEqualTo(SmallModels.numbers(expected.card().spec(), expected.weights()));
  }

  @Test
  void emptyLibraryMakesNoFolder() throws IOException {
    assertThat(library.list()).isEqualTo(new ModelLibrary.Listing(List.of(), List.of()));
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void whatIsAddedIsThereForOthers() throws IOException {
    library.add(TWO);
    ModelCard added = library.add(ONE);
    assertThat(added).isEqualTo(ONE.card());
    assertThat(another().list().cards()).containsExactly(ONE.card(), TWO.card());
    assertThat(another().list().problems()).isEmpty();
    assertSame(another().load(ONE.card().id()), ONE);
    assertThat(library.folderOf(added.id()))
        .isEqualTo(folder.resolve("models/one-" + added.id().substring(0, 8)).toAbsolutePath())
        .isDirectoryContaining("glob:**/card.json")
        .isDirectoryContaining("glob:**/weights.safetensors");
  }

  @Test
  void namesAndModelsAreUnique() throws IOException {
    library.add(ONE);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.add(SmallModels.model("one", 2)))
        .withMessage("There is a model called one already.");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.add(SmallModels.model("other", 1)))
        .withMessage("The library has this model already, as one.");
    library.add(TWO);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.rename(TWO.card().id(), " one "))
        .withMessage("There is a model called one already.");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.rename(TWO.card().id(), "  "))
        .withMessage("A model needs a name.");
    assertThat(library.list().cards()).containsExactly(ONE.card(), TWO.card());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lyα net, v2/final?", "../../etc", "..", "名前", "CON", "Ångström Größe"})
  void anyNameWillDo(String name) throws IOException {
    library.add(ONE);
    ModelCard renamed = library.rename(ONE.card().id(), name);
    assertThat(renamed).isEqualTo(ONE.card().named(name));
    assertSame(library.resolve(name), new Model(renamed, ONE.weights()));
    Path kept = library.folderOf(renamed.id());
    assertThat(kept.getParent()).isEqualTo(folder.resolve("models").toAbsolutePath());
    assertThat(kept.getFileName().toString()).matches("[a-z0-9-]+-" + renamed.id().substring(0, 8));
    assertThat(library.list().cards()).containsExactly(renamed);
  }

  @Test
  void ruleIsKeptAndIdStays() throws IOException {
    library.add(ONE);
    DecisionRule rule = new DecisionRule(3, 0.95);
    assertThat(library.setRule(ONE.card().id(), rule)).isEqualTo(ONE.card().ruled(rule));
    assertSame(another().load(ONE.card().id()), new Model(ONE.card().ruled(rule), ONE.weights()));
  }

  @Test
  void deletedModelComesBack() throws IOException {
    library.add(ONE);
    library.delete(ONE.card().id());
    assertThat(library.list().cards()).isEmpty();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.load(ONE.card().id()))
        .withMessageStartingWith("There is no model " + ONE.card().id());
    assertThat(another().restore(ONE.card().id())).isEqualTo(ONE.card());
    assertSame(library.load(ONE.card().id()), ONE);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.restore(ONE.card().id()))
        .withMessageStartingWith("There is no model");
  }

  @Test
  void deletedAgainComesBackAsItWasLast() throws IOException {
    library.add(ONE);
    library.delete(ONE.card().id());
    library.add(SmallModels.model("other", 1));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.restore(ONE.card().id()))
        .withMessage("The library has this model already, as other.");
    library.delete(ONE.card().id());
    assertThat(library.restore(ONE.card().id()).name()).isEqualTo("other");
  }

  @Test
  void restoredNameMustBeFree() throws IOException {
    library.add(ONE);
    library.delete(ONE.card().id());
    library.add(SmallModels.model("one", 2));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.restore(ONE.card().id()))
        .withMessage("There is a model called one already.");
  }

  @Test
  void importTakesAFreeName() throws IOException {
    assertThat(library.importFrom(keras(1)).name()).isEqualTo("qn");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.importFrom(keras(1)))
        .withMessage("The library has this model already, as qn.");
    assertThat(library.importFrom(keras(2)).name()).isEqualTo("qn 2");
    assertThat(library.importFrom(keras(3)).name()).isEqualTo("qn 3");
  }

  @Test
  void folderOfAnotherLibraryIsImported() throws IOException {
    ModelCard card = library.add(ONE);
    ModelLibrary other = ModelLibrary.open(folder.resolve("other"), SmallModels.CLOCK, "0.2.0");
    assertThat(other.importFrom(library.folderOf(card.id()))).isEqualTo(ONE.card());
    assertSame(other.load(card.id()), ONE);
  }

  @Test
  void resolvesNamesIdsFoldersAndFiles() throws IOException {
    library.add(ONE);
    assertSame(library.resolve("one"), ONE);
    assertSame(library.resolve(ONE.card().id()), ONE);
    assertSame(library.resolve(library.folderOf(ONE.card().id()).toString()), ONE);
    Model file = library.resolve(keras(2).toString());
    assertThat(file.card().id()).isEqualTo(TWO.card().id());
    assertThat(library.list().cards()).containsExactly(ONE.card());
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.resolve("three"))
        .withMessage("There is no model or file three; models in the library: one.");
  }

  @Test
  void realWeightsAreTheSameAfterwards() throws IOException {
    Path real = TestData.path("quasarnet/test_weights_6_layer.h5");
    Model file = library.resolve(real.toString());
    ModelCard card = library.importFrom(real);
    assertThat(card).isEqualTo(file.card());
    assertSame(library.load(card.id()), file);
  }

  @Test
  void brokenModelsAreNamedAndStopNoOther() throws IOException {
    library.add(ONE);
    library.add(TWO);
    Path two = library.folderOf(TWO.card().id());
    Files.writeString(two.resolve("card.json"), "{\"schema\": 9}");
    Files.createDirectory(folder.resolve("models/empty"));
    Path noWeights = Files.createDirectory(folder.resolve("models/light"));
    Files.writeString(noWeights.resolve("card.json"), CardFile.text(TWO.card().named("light")));
    assertThat(library.list().cards()).containsExactly(ONE.card());
    assertThat(library.list().problems())
        .containsExactlyInAnyOrder(
            "empty: expected card.json, found none.",
            "light: expected weights.safetensors, found none.",
            two.getFileName()
                + "/card.json, schema: expected a number from 1 to 1, found 9, made by a newer"
                + " Lymanscope.");
    assertThat(library.importFrom(keras(2)).name()).isEqualTo("qn");
    assertThat(library.add(SmallModels.model("three", 3)).name()).isEqualTo("three");
  }

  @Test
  void weightsThatWereChangedAreNoticed() throws IOException {
    library.add(ONE);
    Path weights = library.folderOf(ONE.card().id()).resolve("weights.safetensors");
    Safetensors.write(weights, TWO.card().spec(), TWO.weights());
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> library.load(ONE.card().id()))
        .withMessage(
            "weights.safetensors: expected the model "
                + ONE.card().id()
                + ", found "
                + TWO.card().id()
                + ".");
  }

  @Test
  void unknownIds() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> library.folderOf("0123456789abcdef"));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> library.delete("../x"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> library.importFrom(folder.resolve("absent.h5")));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> library.importFrom(folder));
  }

  @Test
  void manyAtOnceNeverTakeOneNameTwice() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<Boolean>> all =
          IntStream.range(0, 12)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> tryToAdd(i), threads))
              .toList();
      long added = all.stream().filter(CompletableFuture::join).count();
      assertThat(added).isEqualTo(3);
    } finally {
      threads.shutdown();
    }
    assertThat(library.list().cards())
        .extracting(ModelCard::name)
        .containsExactly("name 0", "name 1", "name 2");
    try (Stream<Path> left = Files.list(folder.resolve("models"))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith(".half"))).isEmpty();
    }
  }

  private boolean tryToAdd(int number) {
    try {
      another().add(SmallModels.model("name " + number % 3, number));
      return true;
    } catch (IOException e) {
      assertThat(e).hasMessage("There is a model called name " + number % 3 + " already.");
      return false;
    }
  }
}
