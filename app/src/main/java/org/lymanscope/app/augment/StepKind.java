package org.lymanscope.app.augment;

import static org.lymanscope.app.augment.Dial.Scale.linear;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.augment.AddNoise;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.DropArm;
import org.lymanscope.engine.augment.Fill;
import org.lymanscope.engine.augment.MaskLine;
import org.lymanscope.engine.augment.MaskWindow;
import org.lymanscope.engine.augment.ScaleFlux;
import org.lymanscope.engine.augment.ShiftRedshift;
import org.lymanscope.engine.augment.ShortenExposure;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.spectrum.SpectralLine;

/** The kinds of augmentations that the screen has controls for, in the order of the seed's text. */
public enum StepKind {
  SHIFT_REDSHIFT {
    @Override
    List<Dial.Scale> scales() {
      return List.of(
          linear("by", -2, 2, 0.5, 2),
          linear("into", 0, 6, 3, 2),
          linear(SPREAD, 0, 2, 0, 2),
          linear("from", 0, 6, 3, 2),
          linear("to", 0, 6, 3.5, 2),
          linear("scatter", 0, 0.5, 0, 2));
    }

    @Override
    List<Option> options() {
      return List.of(
          Option.of("target", List.of("by", "into", "mean")),
          Option.of("fill", words(Fill.class)),
          Option.of("noise", words(ShiftRedshift.Noise.class)));
    }

    @Override
    boolean shows(Step step, String dial) {
      return switch (dial) {
        case "by", "into" -> step.option("target").is(dial);
        case SPREAD -> !step.option("target").is("mean");
        default -> step.option("target").is("mean");
      };
    }

    @Override
    Augmentation make(Step step) {
      ShiftRedshift.Target target =
          switch (step.word("target")) {
            case "by" -> new ShiftRedshift.By(step.range("by"));
            case "into" -> new ShiftRedshift.Into(step.range("into"));
            default ->
                new ShiftRedshift.Mean(
                    step.number("from"), step.number("to"), step.number("scatter"));
          };
      return new ShiftRedshift(
          target, fill(step), choice(step, ShiftRedshift.Noise.class, "noise"));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      if (!(one instanceof ShiftRedshift shift)) {
        return false;
      }
      if (shift.target() instanceof ShiftRedshift.By by) {
        step.option("target").choose("by");
        step.setRange("by", by.difference());
      } else if (shift.target() instanceof ShiftRedshift.Into into) {
        step.option("target").choose("into");
        step.setRange("into", into.redshifts());
      } else if (shift.target() instanceof ShiftRedshift.Mean mean) {
        step.option("target").choose("mean");
        step.dial("from").set(mean.from());
        step.dial("to").set(mean.to());
        step.dial("scatter").set(mean.scatter());
      }
      step.option("fill").choose(word(shift.fill()));
      step.option("noise").choose(word(shift.noise()));
      return true;
    }
  },
  MASK_WINDOW {
    @Override
    List<Dial.Scale> scales() {
      return List.of(linear("at", 3600, 9800, 5800, 0), linear("width", 2, 400, 40, 0));
    }

    @Override
    List<Option> options() {
      return List.of(Option.of("fill", words(Fill.class)));
    }

    @Override
    Augmentation make(Step step) {
      return new MaskWindow(step.number("at"), step.number("width"), fill(step));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      if (!(one instanceof MaskWindow mask)) {
        return false;
      }
      step.dial("at").set(mask.centre());
      step.dial("width").set(mask.width());
      step.option("fill").choose(word(mask.fill()));
      return true;
    }
  },
  MASK_LINE {
    @Override
    List<Dial.Scale> scales() {
      return List.of(linear("width", 2, 400, 40, 0));
    }

    @Override
    List<Option> options() {
      Option line = Option.of("line", List.copyOf(LINES.keySet()));
      line.choose("LYA");
      return List.of(line, Option.of("fill", words(Fill.class)));
    }

    @Override
    Augmentation make(Step step) {
      SpectralLine line = LINES.getOrDefault(step.word("line"), ModelLines.LBG.get(0).line());
      return new MaskLine(line.wavelength(), step.number("width"), fill(step));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      if (!(one instanceof MaskLine mask)) {
        return false;
      }
      LINES.values().stream()
          .filter(line -> line.wavelength() == mask.rest())
          .findFirst()
          .ifPresent(line -> step.option("line").choose(line.name()));
      step.dial("width").set(mask.width());
      step.option("fill").choose(word(mask.fill()));
      return true;
    }
  },
  ADD_NOISE {
    @Override
    List<Dial.Scale> scales() {
      return List.of(linear("level", 0, 5, 1, 2), linear(SPREAD, 0, 2, 0, 2));
    }

    @Override
    Augmentation make(Step step) {
      return new AddNoise(step.range("level"));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      return one instanceof AddNoise noise && takeRange(step, "level", noise.level());
    }
  },
  SHORTEN_EXPOSURE {
    @Override
    List<Dial.Scale> scales() {
      return List.of(linear("fraction", 0.02, 1, 0.5, 2), linear(SPREAD, 0, 0.5, 0, 2));
    }

    @Override
    Augmentation make(Step step) {
      return new ShortenExposure(step.range("fraction"));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      return one instanceof ShortenExposure shorter
          && takeRange(step, "fraction", shorter.fraction());
    }
  },
  SCALE_FLUX {
    @Override
    List<Dial.Scale> scales() {
      return List.of(new Dial.Scale("factor", 0.05, 20, 0.5, 2, true), linear(SPREAD, 0, 2, 0, 2));
    }

    @Override
    Augmentation make(Step step) {
      return new ScaleFlux(step.range("factor"));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      return one instanceof ScaleFlux scaled && takeRange(step, "factor", scaled.factor());
    }
  },
  DROP_ARM {
    @Override
    List<Option> options() {
      return List.of(Option.of("arm", List.of(ANY, "b", "r", "z")));
    }

    @Override
    Augmentation make(Step step) {
      String arm = step.word("arm");
      return new DropArm(arm.equals(ANY) ? List.of() : List.of(arm));
    }

    @Override
    boolean take(Step step, Augmentation one) {
      if (!(one instanceof DropArm drop)) {
        return false;
      }
      step.option("arm").choose(drop.arms().isEmpty() ? ANY : drop.arms().get(0));
      return true;
    }
  },
  /** What controls cannot tell, as its recipe says. */
  WRITTEN {
    @Override
    Augmentation make(Step step) {
      return Augmentation.none();
    }

    @Override
    boolean take(Step step, Augmentation one) {
      return false;
    }
  };

  /** The dial for how far a number that is drawn may be from the one that is set. */
  static final String SPREAD = "spread";

  private static final String ANY = "any";

  /** Lines that a network looks for, by name; each wavelength once. */
  private static final Map<String, SpectralLine> LINES = lines();

  /** Its numbers. */
  List<Dial.Scale> scales() {
    return List.of();
  }

  /** New choices, the usual one chosen. */
  List<Option> options() {
    return List.of();
  }

  /** Whether a number means something with what is chosen. */
  boolean shows(Step step, String dial) {
    return true;
  }

  /** The augmentation that a step's controls tell. */
  abstract Augmentation make(Step step);

  /** Sets a step's controls as near to an augmentation as they go; false if it is another kind. */
  abstract boolean take(Step step, Augmentation one);

  /** Its key among the texts: {@code SHIFT_REDSHIFT} is {@code shift-redshift}. */
  public String key() {
    return word(this);
  }

  /** The line of a name that is offered. */
  public static Optional<SpectralLine> line(String name) {
    return Optional.ofNullable(LINES.get(name));
  }

  private static boolean takeRange(Step step, String name, Range range) {
    step.setRange(name, range);
    return true;
  }

  private static Fill fill(Step step) {
    return choice(step, Fill.class, "fill");
  }

  private static <E extends Enum<E>> E choice(Step step, Class<E> type, String name) {
    String word = step.word(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> word(one).equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(StepKind::word).toList();
  }

  private static String word(Enum<?> one) {
    return RecipeNode.word(one.name());
  }

  private static Map<String, SpectralLine> lines() {
    Map<String, SpectralLine> lines = new LinkedHashMap<>();
    for (LineHead head :
        Stream.concat(ModelLines.LBG.stream(), ModelLines.QUASARNET.stream()).toList()) {
      boolean known =
          lines.values().stream().anyMatch(one -> one.wavelength() == head.line().wavelength());
      if (head.counts() && !known) {
        lines.put(head.line().name(), head.line());
      }
    }
    return lines;
  }
}
