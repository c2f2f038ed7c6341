package org.lymanscope.app.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.augment.Sometimes;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;

/** An augmentation that the form can switch on and off. UI thread only. */
public final class AugmentChoice {
  private static final String OFFERED =
      """
      augment:
        - shift-redshift: {by: [-0.05, 0.05]}
        - sometimes: {probability: 0.5, do: {add-noise: [0, 0.5]}}
        - sometimes: {probability: 0.3, do: {shorten-exposure: [0.25, 1]}}
        - sometimes: {probability: 0.1, do: {mask-window: {at: 5800, width: 40}}}
        - sometimes: {probability: 0.1, do: {drop-arm: any}}
      """;

  private final Augmentation augmentation;
  private final BooleanProperty on;

  private AugmentChoice(Augmentation augmentation, boolean on) {
    this.augmentation = augmentation;
    this.on = new SimpleBooleanProperty(this, "on", on);
  }

  /** What a recipe does, on; and of what it does not have what is usual, off. */
  static List<AugmentChoice> of(Augmentation recipe) {
    List<AugmentChoice> choices = new ArrayList<>();
    steps(recipe).forEach(step -> choices.add(new AugmentChoice(step, true)));
    for (Augmentation usual : offered()) {
      if (choices.stream().noneMatch(one -> word(one.augmentation).equals(word(usual)))) {
        choices.add(new AugmentChoice(usual, false));
      }
    }
    return choices;
  }

  private static List<Augmentation> steps(Augmentation some) {
    return some instanceof Sequence list ? list.steps() : List.of(some);
  }

  private static List<Augmentation> offered() {
    try {
      Recipe recipe = Recipe.parse("offered", OFFERED, Path.of(""));
      return steps(AugmentationRecipe.read(recipe.root().get("augment")));
    } catch (RecipeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The word of a recipe for what is done, whether always or now and then. */
  private static String word(Augmentation some) {
    Augmentation inner = some instanceof Sometimes now ? now.step() : some;
    String text = AugmentationRecipe.write(inner);
    return text.startsWith("{") ? text.substring(1, text.indexOf(':')) : text;
  }

  /** What is done to a spectrum. */
  Augmentation augmentation() {
    return augmentation;
  }

  /** Its word in recipes. */
  public String word() {
    return word(augmentation);
  }

  /** Whether it is part of the training. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** What it is called. */
  public String title() {
    String key = "augment." + word();
    return Text.has(key) ? Text.get(key) : word();
  }

  /** With its numbers, as a recipe says it. */
  public String recipe() {
    String text = AugmentationRecipe.write(augmentation);
    return text.substring(1, text.length() - 1);
  }
}
