package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetFolder;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.simulate.SimulatedSpectrum;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.SpectralClass;

class DatasetJobTest {
  @TempDir Path folder;

  @Test
  void whatWasBuiltReadsBack() throws IOException {
    DatasetReport report = Builds.build(small(), folder.resolve("small"));
    Dataset dataset = Dataset.open(report.folder());

    assertThat(dataset.card()).isEqualTo(report.card());
    assertThat(dataset.size()).isEqualTo(200);
    assertThat(dataset.grid().pixels()).isEqualTo(7958);
    assertThat(dataset.composition().samples().keySet())
        .containsExactly("plain", "shifted", "quasars");
    assertThat(dataset.composition().count(SpectralClass.LBG)).isEqualTo(160);
    assertThat(dataset.composition().count(SpectralClass.QSO)).isEqualTo(40);
    assertThat(dataset.composition().objects()).isEqualTo(80);
    dataset.verify(JobContext.NONE);
    assertThat(Files.readString(report.folder().resolve(DatasetFolder.RECIPE)))
        .isEqualTo(Builds.SMALL);
  }

  @Test
  void plainRowsAreTheSimulatedSpectraAndShiftedOnesAreElsewhere() throws IOException {
    Dataset dataset = Dataset.open(Builds.build(small(), folder.resolve("small")).folder());
    Simulator simulator =
        Simulator.of(
            SimulationRecipe.of(
                Recipe.parse(
                    "s.yaml",
                    "seed: 11\ntargets: [{class: lbg, count: 40, z: [2.5, 3.4], r: [23, 24]}]\n",
                    folder)));
    PixelRow row = new PixelRow(dataset.grid());
    for (int i = 0; i < 40; i++) {
      SimulatedSpectrum made = simulator.spectrum(i);
      dataset.read(i, row);
      PixelRow expected = new PixelRow(dataset.grid());
      expected.set(made.arms());
      assertThat(row.ivar()).isEqualTo(expected.ivar());
      assertThat(dataset.row(i).z()).isEqualTo(made.truth().z());
      assertThat(dataset.row(i).targetId()).isEqualTo(made.truth().targetId());
    }
    for (DatasetRow shifted : dataset.rows().subList(40, 160)) {
      assertThat(shifted.z()).isCloseTo((1 + shifted.parentZ()) * 1.25 - 1, within(1e-12));
    }
  }

  @Test
  void noObjectIsInTwoSplits() throws IOException {
    Dataset dataset = Dataset.open(Builds.build(small(), folder.resolve("small")).folder());
    Map<ObjectId, Set<Split>> splits = new HashMap<>();
    for (DatasetRow row : dataset.rows()) {
      splits.computeIfAbsent(row.object(), key -> EnumSet.noneOf(Split.class)).add(row.split());
    }
    assertThat(splits.values()).allMatch(some -> some.size() == 1);
    assertThat(dataset.composition().splits().keySet()).containsExactly(Split.values());
  }

  @Test
  void threadsDoNotMatter() throws IOException {
    DatasetReport one = Builds.build(small(), folder.resolve("one"));
    ExecutorService workers = Executors.newFixedThreadPool(3);
    try {
      DatasetReport three =
          Builds.build(small(), folder.resolve("three"), workers, JobContext.NONE);
      assertThat(three.card().id()).isEqualTo(one.card().id());
      assertThat(three.folder().resolve(DatasetFolder.SPECTRA))
          .hasSameBinaryContentAs(one.folder().resolve(DatasetFolder.SPECTRA));
    } finally {
      workers.shutdown();
    }
  }

  @Test
  void aCancelledBuildLeavesNothing() {
    for (int rows : new int[] {0, 1, 100, 199}) {
      assertThatThrownBy(
              () ->
                  Builds.build(
                      small(),
                      folder.resolve("small"),
                      Runnable::run,
                      new Builds.CancelledAfter(rows)))
          .isInstanceOf(JobCancelledException.class);
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aDatasetThatIsThereIsNotReplacedByAccident() throws IOException {
    Builds.build(small(), folder.resolve("small"));
    assertThatThrownBy(() -> Builds.build(small(), folder.resolve("small")))
        .hasMessageContaining("is a dataset already");
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThatThrownBy(() -> Builds.build(small(), other)).hasMessageContaining("is no dataset");
    assertThat(Dataset.open(folder.resolve("small")).size()).isEqualTo(200);
  }

  @Test
  void aChangedNumberIsFound() throws IOException {
    Path built = Builds.build(small(), folder.resolve("small")).folder();
    Path spectra = built.resolve(DatasetFolder.SPECTRA);
    byte[] bytes = Files.readAllBytes(spectra);
    bytes[128 + 3 * 2 * 7958 * 4 + 77] ^= 1;
    Files.write(spectra, bytes);
    assertThatThrownBy(() -> Dataset.open(built).verify(JobContext.NONE))
        .hasMessageContaining("row 3");
  }

  @Test
  void aTestSetIsNotLearnedFrom() throws IOException {
    String test = Builds.SMALL.replace("split: {validation: 0.3, test: 0.2}\n", "role: test\n");
    Dataset built =
        Dataset.open(Builds.build(Builds.recipe(test, folder), folder.resolve("held")).folder());
    assertThat(built.rowsOf(Split.TEST)).hasSize(200);
    assertThat(built.rowsOf(Split.TRAINING)).isEmpty();

    String training = "seed: 1\nsamples: [{name: a, dataset: held}]\n";
    assertThatThrownBy(
            () -> Builds.build(Builds.recipe(training, folder), folder.resolve("training")))
        .hasMessageContaining("which is a test set");
    Files.writeString(folder.resolve("held.yaml"), test);
    String same = Builds.SMALL + "never: held.yaml\n";
    assertThatThrownBy(() -> Builds.build(Builds.recipe(same, folder), folder.resolve("same")))
        .hasMessageContaining("which is in the test set small");
  }

  @Test
  void theProgramsTestSetsAreNeverLearnedFrom() {
    String all = "seed: 1\nnever: []\nsamples: [{name: a, simulate: real-like-lbg}]\n";
    assertThatThrownBy(() -> Builds.build(Builds.recipe(all, folder), folder.resolve("all")))
        .hasMessageContaining("which is in the test set test-real-like");
  }

  @Test
  void aDatasetMayBeNamedAsATestSet() throws IOException {
    Builds.build(small(), folder.resolve("held"));
    String same = Builds.SMALL.replace("name: small", "name: same") + "never: held\n";
    assertThatThrownBy(() -> Builds.build(Builds.recipe(same, folder), folder.resolve("same")))
        .hasMessageContaining("which is in the test set small");
    String other = same.replace("seed: 11", "seed: 13").replace("seed: 12", "seed: 14");
    Builds.build(Builds.recipe(other, folder), folder.resolve("other"));
    assertThatThrownBy(() -> Builds.recipe(same.replace("never: held", "never: gone"), folder))
        .hasMessageContaining("never: expected the name of a recipe");
  }

  @Test
  void recipesThatWereReferredToLieBesideIt() throws IOException {
    String source = "name: mine\nseed: 3\ntargets: [{class: lbg, count: 3, r: 23}]\n";
    Files.writeString(folder.resolve("mine.yaml"), source);
    String included = "seed: 1\nsamples: [{name: a, simulate: mine.yaml}]\n";
    Files.writeString(folder.resolve("included.yaml"), included);
    String recipe = "seed: 2\ninclude: {recipe: included.yaml}\n";
    Path built = Builds.build(Builds.recipe(recipe, folder), folder.resolve("set")).folder();
    assertThat(built.resolve("recipe.yaml")).hasContent(recipe);
    assertThat(built.resolve("recipes/included.yaml")).hasContent(included);
    assertThat(built.resolve("recipes/mine.yaml")).hasContent(source);
  }

  @Test
  void aDatasetOfADatasetKeepsObjectsAndTellsItsParent() throws IOException {
    DatasetReport first = Builds.build(small(), folder.resolve("small"));
    String recipe =
        "seed: 1\nsplit: {validation: 0.3, test: 0.2}\n"
            + "samples: [{name: again, dataset: small, where: {class: QSO}, copies: 2,"
            + " augment: {add-noise: 1}}]\n";
    DatasetReport second = Builds.build(Builds.recipe(recipe, folder), folder.resolve("second"));
    Dataset parent = Dataset.open(first.folder());
    Dataset child = Dataset.open(second.folder());
    assertThat(second.card().parents()).containsExactly(first.card().id());
    assertThat(child.size()).isEqualTo(80);
    assertThat(child.sharedWith(parent)).hasSize(40);
    Map<ObjectId, Split> before = new HashMap<>();
    parent.rows().forEach(row -> before.put(row.object(), row.split()));
    assertThat(child.rows()).allMatch(row -> row.split() == before.get(row.object()));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()).sorted().toList())
          .isEqualTo(List.of("second", "small"));
    }
  }

  private DatasetRecipe small() throws IOException {
    return Builds.recipe(Builds.SMALL, folder);
  }
}
