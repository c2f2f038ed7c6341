package org.lymanscope.engine.augment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Augmentations in recipes: a map with one word and what belongs to it, or a list of such maps, one
 * after another. docs/formats-datasets.md has them all.
 */
public final class AugmentationRecipe {
  static final double MOST_NOISE = 1000;
  static final double LONGEST = 1e6;

  private AugmentationRecipe() {}

  /**
   * Reads one.
   *
   * @throws RecipeException if it says something that it may not
   */
  public static Augmentation read(RecipeNode node) throws RecipeException {
    if (node.isList()) {
      List<Augmentation> steps = new ArrayList<>();
      for (RecipeNode item : node.items()) {
        steps.add(read(item));
      }
      return new Sequence(steps);
    }
    String[] words =
        Stream.of(AugmentationWord.values()).map(Object::toString).toArray(String[]::new);
    node.only(words);
    if (node.keys().size() != 1) {
      throw node.wrong("one of " + String.join(", ", Arrays.stream(words).sorted().toList()));
    }
    String word = node.keys().get(0);
    return AugmentationWord.of(word).read(node.get(word));
  }

  /** Writes one in a line of YAML that {@link #read} takes. */
  public static String write(Augmentation augmentation) {
    if (augmentation instanceof Sequence sequence) {
      return sequence.steps().stream()
          .map(AugmentationRecipe::write)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    AugmentationWord word = AugmentationWord.of(augmentation);
    return "{" + word + ": " + word.write(augmentation) + "}";
  }

  // --- Values -------------------------------------------------------------------------------

  static String text(Range range) {
    return range.from() == range.to()
        ? text(range.from())
        : "[" + text(range.from()) + ", " + text(range.to()) + "]";
  }

  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  static String text(Enum<?> choice) {
    return RecipeNode.word(choice.name());
  }

  static Fill fill(RecipeNode node) throws RecipeException {
    return node.has("fill") ? node.get("fill").choice(Fill.class) : Fill.NOISE;
  }

  /** Rest wavelength, Å, of a line that is named, or given as a number. */
  static double line(RecipeNode node) throws RecipeException {
    String name = node.text();
    for (SpectralLine line : lines()) {
      if (text(line).equals(RecipeNode.word(name))) {
        return line.wavelength();
      }
    }
    String known = lines().stream().map(AugmentationRecipe::text).collect(Collectors.joining(", "));
    if (!name.matches("[0-9.]+")) {
      throw node.wrong("a rest wavelength in ångström or one of " + known);
    }
    return node.number(1, LONGEST);
  }

  static String lineName(double rest) {
    return lines().stream()
        .filter(line -> line.wavelength() == rest)
        .map(AugmentationRecipe::text)
        .findFirst()
        .orElseGet(() -> text(rest));
  }

  private static String text(SpectralLine line) {
    return RecipeNode.word(line.name());
  }

  private static List<SpectralLine> lines() {
    return Stream.concat(ModelLines.LBG.stream(), ModelLines.QUASARNET.stream())
        .filter(head -> head.role() == LineHead.Role.LINE)
        .map(LineHead::line)
        .toList();
  }
}
