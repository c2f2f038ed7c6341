package org.lymanscope.app.train;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingRecipe;

/**
 * A few steps of a training tell how long all of them take here; what they told is remembered. One
 * at a time. UI thread only.
 */
public final class TimeTrials {
  private final TrainContext context;
  private final Trainer trainer;
  private final RememberedCosts costs;
  private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper made = new ReadOnlyIntegerWrapper(0);

  TimeTrials(TrainContext context, Trainer trainer) {
    this.context = context;
    this.trainer = trainer;
    this.costs = new RememberedCosts(context.settings(), trainer.threads());
  }

  /** How many threads a training has. */
  public int threads() {
    return trainer.threads();
  }

  /** What a training costs; empty until one with its network and batch was tried. */
  public Optional<TrainingCost> cost(TrainingRecipe recipe) {
    return costs.find(recipe);
  }

  /** Whether one is under way. */
  public ReadOnlyBooleanProperty tryingProperty() {
    return trying.getReadOnlyProperty();
  }

  /** How many have told something, so that who waits for {@link #cost} can ask again. */
  public ReadOnlyIntegerProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  /**
   * Does a few steps; nothing happens while others are under way.
   *
   * @param data folder of the dataset
   */
  public void make(TrainingRecipe recipe, Path data) {
    if (trying.get()) {
      return;
    }
    TrainingOrder order =
        new TrainingOrder(recipe, data, context.datasets(), false, trainer.threads());
    trying.set(true);
    JobHandle<TrainingCost> trial =
        context
            .jobs()
            .submit(Text.get("train.job.trial", recipe.name()), job -> trainer.tryOut(order, job));
    trial.onSuccess(
        cost -> {
          costs.remember(recipe, cost);
          made.set(made.get() + 1);
        });
    trial.stateProperty().addListener((observable, was, now) -> trying.set(!now.finished()));
  }
}
