package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.SplitPlan;
import org.lymanscope.engine.dataset.source.SourceChoice;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/** Reads a {@link DatasetRecipe}. */
final class DatasetRecipeReader {
  private static final String SAMPLES = "samples";

  /** A recipe that includes itself ends here. */
  private static final int DEEPEST = 8;

  private final Recipe recipe;
  private final RecipeNode root;
  private final int depth;
  private final ReferredRecipes referred = new ReferredRecipes();
  private final SampleReader sampleReader = new SampleReader(referred);

  /**
   * For one recipe.
   *
   * @param depth how many recipes led here
   */
  DatasetRecipeReader(Recipe recipe, int depth) {
    this.recipe = recipe;
    this.depth = depth;
    this.root = recipe.root();
  }

  DatasetRecipe read() throws IOException {
    root.only(
        "name",
        "description",
        "role",
        "seed",
        "split",
        SAMPLES,
        "include",
        "contaminants",
        "never",
        "define");
    Role role = root.has("role") ? root.get("role").choice(Role.class) : Role.TRAINING;
    List<SampleRecipe> samples = new ArrayList<>(included());
    if (root.has(SAMPLES)) {
      for (RecipeNode item : root.get(SAMPLES).items()) {
        samples.add(sampleReader.sample(item));
      }
    }
    if (samples.isEmpty()) {
      throw root.wrong("samples or include");
    }
    Optional<Contaminants> contaminants = contaminants();
    checkNames(samples, contaminants);
    return new DatasetRecipe(
        root.has("name") ? root.get("name").text() : stem(),
        root.has("description") ? root.get("description").text().strip() : "",
        role,
        root.get("seed").whole(),
        split(role),
        samples,
        contaminants,
        never(role),
        recipe.text(),
        referred.texts());
  }

  private String stem() {
    return recipe.name().replaceFirst("\\.ya?ml$", "");
  }

  private SplitPlan split(Role role) throws RecipeException {
    if (!root.has("split")) {
      return SplitPlan.USUAL;
    }
    if (role == Role.TEST) {
      throw root.get("split").wrong("nothing, as a test set is not split");
    }
    RecipeNode node = root.get("split").only("seed", "validation", "test");
    long seed = node.has("seed") ? node.get("seed").whole() : SplitPlan.USUAL.seed();
    double validation = node.has("validation") ? node.get("validation").number(0, 1) : 0;
    double test = node.has("test") ? node.get("test").number(0, rest(validation)) : 0;
    return new SplitPlan(seed, validation, test);
  }

  /** What is left of 1, without the rounding that would turn 0.1 into 0.09999999999999998. */
  private static double rest(double share) {
    return Math.rint((1 - share) * 1e12) / 1e12;
  }

  /** Samples of other recipes, by their names. */
  private List<SampleRecipe> included() throws IOException {
    List<SampleRecipe> samples = new ArrayList<>();
    if (!root.has("include")) {
      return samples;
    }
    for (RecipeNode item : root.get("include").items()) {
      item.only("recipe", SAMPLES);
      Recipe written = written(item.get("recipe"));
      DatasetRecipe other = other(written);
      referred.add(written);
      referred.addAll(other.referred());
      if (!item.has(SAMPLES)) {
        samples.addAll(other.samples());
        continue;
      }
      for (RecipeNode name : item.get(SAMPLES).items()) {
        samples.add(named(other, name));
      }
    }
    return samples;
  }

  private static SampleRecipe named(DatasetRecipe other, RecipeNode name) throws RecipeException {
    for (SampleRecipe sample : other.samples()) {
      if (sample.name().equals(name.text())) {
        return sample;
      }
    }
    List<String> names = other.samples().stream().map(SampleRecipe::name).toList();
    throw name.wrong("a sample of " + other.name() + ": " + String.join(", ", names));
  }

  private Recipe written(RecipeNode node) throws IOException {
    if (depth == DEEPEST) {
      throw node.wrong("at most " + DEEPEST + " recipes within each other");
    }
    Optional<ShippedDataset> shipped = ShippedDataset.find(node.text());
    if (shipped.isPresent()) {
      return shipped.get().recipe();
    }
    Path file = node.file();
    if (!Files.isRegularFile(file)) {
      throw node.wrong("the name of a recipe that comes with the program, or a file of one");
    }
    return Recipe.read(file);
  }

  private DatasetRecipe other(Recipe written) throws IOException {
    return new DatasetRecipeReader(written, depth + 1).read();
  }

  private Optional<Contaminants> contaminants() throws IOException {
    if (!root.has("contaminants")) {
      return Optional.empty();
    }
    RecipeNode node = root.get("contaminants").only("ratio", "count", SAMPLES);
    if (node.has("ratio") == node.has("count")) {
      throw node.wrong("either ratio or count");
    }
    Contaminants.Amount amount =
        node.has("count")
            ? new Contaminants.Amount.Rows(node.get("count").count())
            : new Contaminants.Amount.Ratio(node.get("ratio").number(0, 0.999));
    List<SampleRecipe> samples = new ArrayList<>();
    for (RecipeNode item : node.get(SAMPLES).items()) {
      samples.add(sampleReader.contaminant(item));
    }
    if (samples.isEmpty()) {
      throw node.get(SAMPLES).wrong("at least one sample");
    }
    return Optional.of(new Contaminants(amount, samples));
  }

  /** The test sets that a recipe names, and where it is for training those of the program. */
  private List<DatasetRecipe> never(Role role) throws IOException {
    List<DatasetRecipe> never = new ArrayList<>();
    if (root.has("never")) {
      for (RecipeNode item : root.get("never").items()) {
        never.add(testSet(item));
      }
    }
    if (role == Role.TRAINING && depth == 0) {
      Set<String> named = never.stream().map(DatasetRecipe::text).collect(Collectors.toSet());
      for (ShippedDataset shipped : ShippedDataset.testSets()) {
        Recipe written = shipped.recipe();
        if (!named.contains(written.text())) {
          never.add(other(written));
        }
      }
    }
    return never;
  }

  /** A recipe, or a dataset that is there already. */
  private DatasetRecipe testSet(RecipeNode item) throws IOException {
    Path folder = item.file();
    if (ShippedDataset.find(item.text()).isPresent() || !Dataset.is(folder)) {
      return other(written(item));
    }
    DatasetCard card = Dataset.card(folder);
    SampleRecipe all =
        new SampleRecipe(
            "all",
            new SourceChoice.Existing(folder),
            Selection.ALL,
            0,
            OptionalInt.empty(),
            new SampleRecipe.Amount.Copies(1),
            Augmentation.none());
    return new DatasetRecipe(
        card.name(),
        card.description(),
        Role.TEST,
        card.seed(),
        card.split(),
        List.of(all),
        Optional.empty(),
        List.of(),
        "",
        Map.of());
  }

  private void checkNames(List<SampleRecipe> samples, Optional<Contaminants> contaminants)
      throws RecipeException {
    List<SampleRecipe> all = new ArrayList<>(samples);
    contaminants.ifPresent(some -> all.addAll(some.samples()));
    Set<String> names = new HashSet<>();
    for (SampleRecipe sample : all) {
      if (!names.add(sample.name())) {
        throw new RecipeException(
            recipe.name(), 0, SAMPLES, "each name once", "'" + sample.name() + "' twice");
      }
    }
  }
}
