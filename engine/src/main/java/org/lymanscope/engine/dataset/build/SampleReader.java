package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.dataset.source.SourceChoice;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.simulate.ShippedRecipe;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Reads the samples of a recipe. */
final class SampleReader {
  private static final double HIGHEST_Z = 20;
  private static final double FAINTEST = 40;
  private static final int MOST_COPIES = 1_000_000;
  private static final List<String> SOURCES =
      List.of("simulate", "spectra", "project", "quasarnet", "dataset");

  private final ReferredRecipes referred;

  /**
   * For the samples of one recipe.
   *
   * @param referred takes the simulations that they refer to
   */
  SampleReader(ReferredRecipes referred) {
    this.referred = referred;
  }

  SampleRecipe sample(RecipeNode node) throws IOException {
    return sample(node, amount(node));
  }

  /** A sample whose number of rows is a share of all contaminants. */
  SampleRecipe contaminant(RecipeNode node) throws IOException {
    for (String key : List.of("copies", "count")) {
      if (node.has(key)) {
        throw node.get(key).wrong("share");
      }
    }
    double weight = node.has("share") ? node.get("share").number(1e-9, 1e9) : 1;
    return sample(node, new SampleRecipe.Amount.Share(weight));
  }

  private SampleRecipe sample(RecipeNode node, SampleRecipe.Amount amount) throws IOException {
    node.only(
        Stream.concat(
                SOURCES.stream(),
                Stream.of(
                    "name", "seed", "labels", "truth", "where", "first", "take", "copies", "count",
                    "share", "augment"))
            .toArray(String[]::new));
    Augmentation augmentation =
        node.has("augment") ? AugmentationRecipe.read(node.get("augment")) : Augmentation.none();
    return new SampleRecipe(
        node.get("name").text(),
        source(node),
        where(node.find("where")),
        node.has("first") ? node.get("first").count() : 0,
        node.has("take") ? OptionalInt.of(node.get("take").count(1)) : OptionalInt.empty(),
        amount,
        augmentation);
  }

  private static SampleRecipe.Amount amount(RecipeNode node) throws RecipeException {
    if (node.has("share")) {
      throw node.get("share").wrong("nothing, as shares are for contaminants");
    }
    if (node.has("count")) {
      if (node.has("copies")) {
        throw node.get("copies").wrong("either count or copies");
      }
      return new SampleRecipe.Amount.Rows(node.get("count").count());
    }
    int copies = node.has("copies") ? node.get("copies").count(1) : 1;
    if (copies > MOST_COPIES) {
      throw node.get("copies").wrong("at most " + MOST_COPIES);
    }
    return new SampleRecipe.Amount.Copies(copies);
  }

  private static Selection where(Optional<RecipeNode> given) throws RecipeException {
    if (given.isEmpty()) {
      return Selection.ALL;
    }
    RecipeNode node = given.get().only("class", "z", "r");
    List<SpectralClass> classes = node.has("class") ? node.get("class").classes() : List.of();
    return new Selection(classes, range(node, "z", -1, HIGHEST_Z), range(node, "r", 0, FAINTEST));
  }

  private static Optional<Range> range(RecipeNode node, String key, double from, double to)
      throws RecipeException {
    return node.has(key) ? Optional.of(node.get(key).range(from, to)) : Optional.empty();
  }

  // --- Sources ------------------------------------------------------------------------------

  private SourceChoice source(RecipeNode node) throws IOException {
    List<String> given = given(node);
    boolean inspected = given.equals(List.of("spectra", "project"));
    if (given.size() != 1 && !inspected) {
      throw node.wrong("one source: " + String.join(", ", SOURCES));
    }
    if (node.has("seed") && !given.contains("simulate")) {
      throw node.get("seed").wrong("nothing, as only simulations have one");
    }
    return switch (given.get(given.size() - 1)) {
      case "simulate" -> new SourceChoice.Simulated(simulation(node));
      case "project" ->
          new SourceChoice.Inspected(existing(node.get("project")), filesIfGiven(node, "spectra"));
      case "quasarnet" ->
          new SourceChoice.QuasarNet(existing(node.get("quasarnet")), existing(node.get("truth")));
      case "dataset" -> new SourceChoice.Existing(existing(node.get("dataset")));
      default -> spectra(node);
    };
  }

  private static List<String> given(RecipeNode node) throws RecipeException {
    List<String> given = new ArrayList<>();
    for (String key : SOURCES) {
      if (node.has(key)) {
        given.add(key);
      }
    }
    return given;
  }

  private static SourceChoice spectra(RecipeNode node) throws RecipeException {
    List<Path> spectra = files(node.get("spectra"));
    if (node.has("labels") == node.has("truth")) {
      throw node.wrong("labels or truth beside spectra");
    }
    return node.has("labels")
        ? new SourceChoice.WithLabels(spectra, files(node.get("labels")))
        : new SourceChoice.WithTruth(spectra, existing(node.get("truth")));
  }

  private static List<Path> filesIfGiven(RecipeNode node, String key) throws RecipeException {
    return node.has(key) ? files(node.get(key)) : List.of();
  }

  private static List<Path> files(RecipeNode node) throws RecipeException {
    List<Path> files = new ArrayList<>();
    for (RecipeNode item : node.items()) {
      files.add(existing(item));
    }
    return files;
  }

  private static Path existing(RecipeNode node) throws RecipeException {
    Path file = node.file();
    if (!Files.exists(file)) {
      throw node.wrong("a file or folder that exists");
    }
    return file;
  }

  private SimulationRecipe simulation(RecipeNode node) throws IOException {
    RecipeNode given = node.get("simulate");
    SimulationRecipe recipe =
        given.isMap()
            ? SimulationRecipe.of(given, node.get("name").text())
            : SimulationRecipe.of(named(given));
    return node.has("seed") ? recipe.withSeed(node.get("seed").whole()) : recipe;
  }

  private Recipe named(RecipeNode node) throws IOException {
    Recipe recipe = written(node);
    referred.add(recipe);
    return recipe;
  }

  private static Recipe written(RecipeNode node) throws IOException {
    Optional<ShippedRecipe> shipped = ShippedRecipe.find(node.text());
    if (shipped.isPresent()) {
      return shipped.get().read();
    }
    Optional<ShippedSource> own = ShippedSource.find(node.text());
    return own.isPresent() ? own.get().read() : Recipe.read(existing(node));
  }
}
