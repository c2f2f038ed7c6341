package org.lymanscope.engine.augment;

import static org.lymanscope.engine.augment.AugmentationRecipe.LONGEST;
import static org.lymanscope.engine.augment.AugmentationRecipe.MOST_NOISE;
import static org.lymanscope.engine.augment.AugmentationRecipe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.spectrum.SpectralClass;

/** The words for augmentations in recipes: one for each kind, {@link Sequence} being a list. */
enum AugmentationWord {
  SHIFT_REDSHIFT(ShiftRedshift.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      return ShiftRecipe.read(node);
    }

    @Override
    String write(Augmentation one) {
      return ShiftRecipe.write((ShiftRedshift) one);
    }
  },
  MASK_WINDOW(MaskWindow.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      node.only("at", "width", "fill");
      double at = node.get("at").number(1, LONGEST);
      double width = node.get("width").number(1e-3, at);
      return new MaskWindow(at, width, AugmentationRecipe.fill(node));
    }

    @Override
    String write(Augmentation one) {
      MaskWindow mask = (MaskWindow) one;
      return "{at: " + text(mask.centre()) + rest(mask.width(), mask.fill());
    }
  },
  MASK_LINE(MaskLine.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      node.only("line", "width", "fill");
      double line = AugmentationRecipe.line(node.get("line"));
      double width = node.get("width").number(1e-3, line);
      return new MaskLine(line, width, AugmentationRecipe.fill(node));
    }

    @Override
    String write(Augmentation one) {
      MaskLine mask = (MaskLine) one;
      String line = AugmentationRecipe.lineName(mask.rest());
      return "{line: " + line + rest(mask.width(), mask.fill());
    }
  },
  ADD_NOISE(AddNoise.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      return new AddNoise(node.range(0, MOST_NOISE));
    }

    @Override
    String write(Augmentation one) {
      return text(((AddNoise) one).level());
    }
  },
  SHORTEN_EXPOSURE(ShortenExposure.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      return new ShortenExposure(node.range(1e-4, 1));
    }

    @Override
    String write(Augmentation one) {
      return text(((ShortenExposure) one).fraction());
    }
  },
  SCALE_FLUX(ScaleFlux.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      return new ScaleFlux(node.range(1e-6, 1e6));
    }

    @Override
    String write(Augmentation one) {
      return text(((ScaleFlux) one).factor());
    }
  },
  DROP_ARM(DropArm.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      List<String> arms = new ArrayList<>();
      for (RecipeNode item : node.items()) {
        arms.add(item.text());
      }
      return new DropArm(arms.equals(List.of(ANY)) ? List.of() : arms);
    }

    @Override
    String write(Augmentation one) {
      List<String> arms = ((DropArm) one).arms();
      return arms.isEmpty() ? ANY : arms.toString();
    }
  },
  SOMETIMES(Sometimes.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      node.only("probability", "do");
      double probability = node.get("probability").number(0, 1);
      return new Sometimes(probability, AugmentationRecipe.read(node.get("do")));
    }

    @Override
    String write(Augmentation one) {
      Sometimes sometimes = (Sometimes) one;
      return "{probability: "
          + text(sometimes.probability())
          + ", do: "
          + AugmentationRecipe.write(sometimes.step())
          + "}";
    }
  },
  ONE_OF(OneOf.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      List<OneOf.Option> options = new ArrayList<>();
      for (RecipeNode item : node.items()) {
        options.add(option(item));
      }
      if (options.isEmpty()) {
        throw node.wrong("at least one augmentation");
      }
      return new OneOf(options);
    }

    @Override
    String write(Augmentation one) {
      return ((OneOf) one)
          .options().stream()
              .map(
                  option ->
                      "{weight: "
                          + text(option.weight())
                          + ", do: "
                          + AugmentationRecipe.write(option.step())
                          + "}")
              .collect(Collectors.joining(", ", "[", "]"));
    }
  },
  ONLY_FOR(OnlyFor.class) {
    @Override
    Augmentation read(RecipeNode node) throws RecipeException {
      node.only("class", "do");
      List<SpectralClass> classes = node.get("class").classes();
      return new OnlyFor(classes, AugmentationRecipe.read(node.get("do")));
    }

    @Override
    String write(Augmentation one) {
      OnlyFor only = (OnlyFor) one;
      return "{class: " + only.classes() + ", do: " + AugmentationRecipe.write(only.step()) + "}";
    }
  };

  private static final String ANY = "any";

  private final Class<? extends Augmentation> type;

  AugmentationWord(Class<? extends Augmentation> type) {
    this.type = type;
  }

  /** Reads what stands behind the word. */
  abstract Augmentation read(RecipeNode node) throws RecipeException;

  /** Writes what stands behind the word. */
  abstract String write(Augmentation one);

  static AugmentationWord of(String word) {
    return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst().orElseThrow();
  }

  static AugmentationWord of(Augmentation one) {
    return Stream.of(values()).filter(word -> word.type.isInstance(one)).findFirst().orElseThrow();
  }

  private static String rest(double width, Fill fill) {
    return ", width: " + text(width) + ", fill: " + text(fill) + "}";
  }

  private static OneOf.Option option(RecipeNode node) throws RecipeException {
    if (node.isMap() && node.has("do")) {
      node.only("weight", "do");
      double weight = node.has("weight") ? node.get("weight").number(1e-9, 1e9) : 1;
      return new OneOf.Option(weight, AugmentationRecipe.read(node.get("do")));
    }
    return new OneOf.Option(1, AugmentationRecipe.read(node));
  }

  @Override
  public String toString() {
    return RecipeNode.word(name());
  }
}
