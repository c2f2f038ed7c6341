package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LossSettings;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Everything that makes a training what it is, but for the data: docs/training.md has the keys.
 *
 * @param name of the model that comes of it
 * @param network the architecture
 * @param target the class that it is to find
 * @param rule when it has found it; means nothing to a network that ends in a redshift
 * @param seed of first weights, order of rows, augmentations and dropout
 * @param epochs most epochs, at least 1
 * @param batch most spectra in a step, at least 2
 * @param loss what is made small
 * @param optimiser how weights change
 * @param rate how fast
 * @param normMomentum of the moving averages of batch normalisation, as Keras counts it
 * @param augmentation what is done to the spectra in each epoch anew
 * @param stopping which epoch is the best, and when to stop
 * @param start the model that training begins with; else random weights
 * @param text the recipe as it was written
 */
public record TrainingRecipe(
    String name,
    NetworkSpec network,
    SpectralClass target,
    DecisionRule rule,
    long seed,
    int epochs,
    int batch,
    LossSettings loss,
    OptimiserSettings optimiser,
    LearningRate rate,
    double normMomentum,
    Augmentation augmentation,
    StoppingRule stopping,
    Optional<StartRecipe> start,
    String text) {

  /** Keys at which a single value stands for a map, and its key there: {@link Recipe#with}. */
  public static final Map<String, String> SHORTHANDS =
      Map.of("network", "like", "optimiser", "kind", "learning-rate", "start", "start", "model");

  /**
   * Reads a recipe.
   *
   * @throws IOException if it says something that it may not; the message tells where
   */
  public static TrainingRecipe of(Recipe recipe) throws IOException {
    return new TrainingRecipeReader(recipe).read();
  }

  /** How many layers of a network can be frozen, counted as Keras counts them. */
  public static int mostFrozen(NetworkSpec network) {
    return KerasOrder.mostFrozen(network);
  }

  /** Why nothing of a model can be taken over, in a sentence; empty if something can. */
  public Optional<String> misfit(ModelCard model) {
    return start.flatMap(some -> StartingPoint.misfit(network, some, model));
  }
}
