package org.lymanscope.engine.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.simulate.source.EarlyTypeGalaxy;
import org.lymanscope.engine.simulate.source.EmissionLineGalaxy;
import org.lymanscope.engine.simulate.source.Lbg;
import org.lymanscope.engine.simulate.source.LyaQuartile;
import org.lymanscope.engine.simulate.source.Quasar;
import org.lymanscope.engine.simulate.source.Sky;
import org.lymanscope.engine.simulate.source.Source;
import org.lymanscope.engine.simulate.source.Star;
import org.lymanscope.engine.simulate.source.StarType;

/** The words for kinds of objects in a recipe. */
enum SourceKind {
  LBG(1.8, 4.6) {
    @Override
    Source source(RecipeNode node) throws RecipeException {
      if (node.has("template")) {
        if (node.has("lya")) {
          throw node.get("lya").wrong("either lya or template");
        }
        LyaQuartile template = node.get("template").choice(LyaQuartile.class);
        return new Lbg(Lbg.ANY.rank(), Optional.of(template));
      }
      return node.has("lya") ? new Lbg(node.get("lya").range(0, 1), Optional.empty()) : Lbg.ANY;
    }

    @Override
    List<String> ownKeys() {
      return List.of("lya", "template");
    }
  },
  QSO(1.5, 5) {
    @Override
    Source source(RecipeNode node) throws RecipeException {
      return new Quasar(node.has("bal") ? node.get("bal").number(0, 1) : Quasar.USUAL_BAL_SHARE);
    }

    @Override
    List<String> ownKeys() {
      return List.of("bal");
    }
  },
  ELG(0.6, 1.6) {
    @Override
    Source source(RecipeNode node) {
      return new EmissionLineGalaxy();
    }
  },
  EARLY_TYPE(0.1, 1) {
    @Override
    Source source(RecipeNode node) {
      return new EarlyTypeGalaxy();
    }
  },
  STAR(-5e-4, 5e-4) {
    @Override
    Source source(RecipeNode node) throws RecipeException {
      if (!node.has("types")) {
        return Star.ANY;
      }
      List<StarType> types = new ArrayList<>();
      for (RecipeNode item : node.get("types").items()) {
        types.add(item.choice(StarType.class));
      }
      if (types.isEmpty()) {
        throw node.get("types").wrong("at least one type");
      }
      return new Star(types);
    }

    @Override
    List<String> ownKeys() {
      return List.of("types");
    }
  },
  SKY(0, 0) {
    @Override
    Source source(RecipeNode node) {
      return new Sky();
    }
  };

  private final double nearest;
  private final double farthest;

  SourceKind(double nearest, double farthest) {
    this.nearest = nearest;
    this.farthest = farthest;
  }

  /** Reads what is chosen about the kind. */
  abstract Source source(RecipeNode node) throws RecipeException;

  /** The keys of such a group. */
  String[] keys() {
    return Stream.concat(Stream.of("class", "name", "count", "z", "r"), ownKeys().stream())
        .toArray(String[]::new);
  }

  /** The keys that only this kind has. */
  List<String> ownKeys() {
    return List.of();
  }

  /** Redshifts where a recipe says nothing. */
  Spread usualRedshift() {
    return new Spread.Even(new Range(nearest, farthest));
  }
}
