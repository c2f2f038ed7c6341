package org.lymanscope.engine.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.simulate.source.Source;
import org.lymanscope.engine.template.IgmModel;

/** Reads a {@link SimulationRecipe}. */
final class SimulationRecipeReader {
  private static final double TWO_HOURS = 7200;
  private static final double DAY = 86_400;
  private static final double FAINTEST = 30;
  private static final double BRIGHTEST = 10;

  private SimulationRecipeReader() {}

  static SimulationRecipe read(RecipeNode node, String name) throws RecipeException {
    node.only("name", "seed", "exposure-time", "igm", "noise", "targets", "output");
    List<TargetGroup> groups = new ArrayList<>();
    for (RecipeNode item : node.get("targets").items()) {
      groups.add(group(item));
    }
    if (groups.stream().mapToLong(TargetGroup::count).sum() > Integer.MAX_VALUE) {
      throw node.get("targets").wrong("fewer than 2³¹ targets");
    }
    return new SimulationRecipe(
        node.has("name") ? node.get("name").text() : name,
        node.get("seed").whole(),
        groups,
        igm(node.find("igm")),
        observation(node));
  }

  private static TargetGroup group(RecipeNode node) throws RecipeException {
    SourceKind kind = node.get("class").choice(SourceKind.class);
    node.only(kind.keys());
    Source source = kind.source(node);
    Range possible = source.redshifts();
    Spread redshift =
        node.has("z")
            ? Spread.of(node.get("z"), possible.from(), possible.to())
            : kind.usualRedshift();
    Spread magnitude =
        kind == SourceKind.SKY
            ? new Spread.Even(new Range(FAINTEST, FAINTEST))
            : Spread.of(node.get("r"), BRIGHTEST, FAINTEST);
    String name = node.has("name") ? node.get("name").text() : node.get("class").text();
    return new TargetGroup(name, source, node.get("count").count(), redshift, magnitude);
  }

  private static Sightlines igm(Optional<RecipeNode> given) throws RecipeException {
    if (given.isEmpty()) {
      return Sightlines.STANDARD;
    }
    RecipeNode node = given.get().only("model", "absorbers");
    IgmModel model =
        node.has("model") ? node.get("model").choice(IgmModel.class) : IgmModel.INOUE14;
    boolean possible = model == IgmModel.INOUE14;
    boolean absorbers = node.has("absorbers") ? node.get("absorbers").flag() : possible;
    if (absorbers && !possible) {
      throw node.get("absorbers").wrong("false, as absorbers are known for inoue14 only");
    }
    return new Sightlines(model, absorbers);
  }

  private static Observation observation(RecipeNode root) throws RecipeException {
    Spread time =
        root.has("exposure-time")
            ? Spread.of(root.get("exposure-time"), 1, 100 * DAY)
            : new Spread.Even(new Range(TWO_HOURS, TWO_HOURS));
    Optional<RecipeNode> given = root.find("noise");
    if (given.isEmpty()) {
      return Observation.usual(time);
    }
    RecipeNode node =
        given
            .get()
            .only("fibre-scatter", "sky-residuals", "cosmic-rays", "dead-arms", "sky-fibres");
    return node.has("sky-fibres") ? real(node, time) : modelled(node, time);
  }

  private static Observation modelled(RecipeNode node, Spread time) throws RecipeException {
    Observation usual = Observation.usual(time);
    return new Observation(
        time,
        number(node, "fibre-scatter", 2, usual.fibreScatter()),
        number(node, "sky-residuals", 100, usual.skyResiduals()),
        number(node, "cosmic-rays", 1000, usual.cosmicRays()),
        number(node, "dead-arms", 1, usual.deadArms()),
        List.of());
  }

  private static Observation real(RecipeNode node, Spread time) throws RecipeException {
    for (String key : List.of("fibre-scatter", "sky-residuals", "cosmic-rays")) {
      if (node.has(key)) {
        throw node.get(key).wrong("nothing, as sky fibres bring their own");
      }
    }
    List<Path> skyFibres = new ArrayList<>();
    for (RecipeNode item : node.get("sky-fibres").items()) {
      skyFibres.add(item.file());
    }
    if (skyFibres.isEmpty()) {
      throw node.get("sky-fibres").wrong("at least one file");
    }
    return new Observation(time, 0, 0, 0, number(node, "dead-arms", 1, 0), skyFibres);
  }

  private static double number(RecipeNode node, String key, double most, double usual)
      throws RecipeException {
    return node.has(key) ? node.get(key).number(0, most) : usual;
  }
}
