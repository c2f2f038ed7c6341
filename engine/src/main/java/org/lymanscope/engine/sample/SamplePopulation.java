package org.lymanscope.engine.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.template.Template;
import org.lymanscope.engine.template.TemplateLibrary;

/** Draws the targets of the sample: how many of which kind, how far and how bright. */
final class SamplePopulation {
  /** DESI's TARGETID: MOCK is bit 58, SKY bit 59, the brick starts at bit 22. */
  private static final long MOCK = 1L << 58;

  private static final long SKY = 1L << 59;
  private static final long BRICK = 334_567L << 22;

  /** A kind of target: template by name, how many, and the ranges of z and of r. */
  private record Kind(
      String template, int count, double minZ, double maxZ, double bright, double faint) {}

  /** LBG: r 22.7–24.5 at z 2.2–3.8, a fifth of them without Lyα emission. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("LBG, Lyα absorption", 4, 2.3, 3.6, 22.7, 24.0),
          new Kind("LBG, weak Lyα", 5, 2.2, 3.6, 22.7, 24.3),
          new Kind("LBG, medium Lyα", 5, 2.2, 3.8, 22.8, 24.5),
          new Kind("LBG, strong Lyα (LAE)", 6, 2.2, 3.8, 23.2, 24.6),
          new Kind("QSO", 6, 0.9, 3.4, 20.5, 22.8),
          new Kind("QSO, broad absorption", 2, 1.8, 3.0, 20.0, 21.5),
          new Kind("ELG", 3, 0.05, 0.15, 21.0, 22.5),
          new Kind("ELG", 5, 0.6, 1.5, 22.3, 23.6),
          new Kind("Galaxy, early type", 4, 0.25, 0.8, 19.5, 21.3),
          new Kind("Star A", 1, -3e-4, 3e-4, 18, 20),
          new Kind("Star F", 1, -3e-4, 3e-4, 18, 20),
          new Kind("Star G", 1, -3e-4, 3e-4, 18, 20.5),
          new Kind("Star K", 1, -3e-4, 3e-4, 18.5, 21),
          new Kind("Star M", 1, -3e-4, 3e-4, 18.5, 21),
          new Kind("Star, white dwarf (DA)", 1, -3e-4, 3e-4, 18.5, 20.5));

  private static final int SKY_FIBRES = 2;

  private SamplePopulation() {}

  /** 48 targets in random order; a look at the survey begins with an object, not with empty sky. */
  static List<SampleTarget> draw(RandomGenerator random) {
    List<Template> templates = TemplateLibrary.builtIn();
    List<SampleTarget> targets = new ArrayList<>();
    for (Kind kind : KINDS) {
      Template template =
          templates.stream()
              .filter(one -> one.name().equals(kind.template()))
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < kind.count(); i++) {
        double z = rounded(Draw.uniform(random, kind.minZ(), kind.maxZ()), 1e6);
        double magnitude = rounded(Draw.uniform(random, kind.bright(), kind.faint()), 1e3);
        targets.add(target(targets.size(), Optional.of(template), z, magnitude));
      }
    }
    for (int i = 0; i < SKY_FIBRES; i++) {
      targets.add(target(targets.size(), Optional.empty(), 0, 99));
    }
    return shuffled(targets, random);
  }

  private static SampleTarget target(
      int number, Optional<Template> template, double z, double magnitude) {
    long id = MOCK | BRICK | (number + 1) | (template.isEmpty() ? SKY : 0);
    return new SampleTarget(id, template, z, magnitude);
  }

  private static List<SampleTarget> shuffled(List<SampleTarget> targets, RandomGenerator random) {
    List<SampleTarget> left = new ArrayList<>(targets);
    List<SampleTarget> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.nextInt(left.size())));
    }
    while (shuffled.get(0).isSky()) {
      Collections.rotate(shuffled, -1);
    }
    return shuffled;
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
