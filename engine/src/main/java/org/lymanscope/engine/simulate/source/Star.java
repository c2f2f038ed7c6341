package org.lymanscope.engine.simulate.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.RestCurve;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Stars, in survey proportions of their types ({@link StarType#share}). A star is its type's
 * template, or on the way to that of a neighbouring type, a little redder or bluer.
 *
 * @param types those to draw from; in the proportions of the survey among each other
 */
public record Star(List<StarType> types) implements Source {
  /** All types. */
  public static final Star ANY = new Star(List.of(StarType.values()));

  private static final double PIVOT = 5500;
  private static final double SLOPE_SCATTER = 0.12;
  private static final Map<StarType, RestCurve> CURVES = curves();

  /** The next cooler type; a white dwarf has none. */
  private static final Map<StarType, StarType> COOLER =
      Map.of(
          StarType.O, StarType.B,
          StarType.B, StarType.A,
          StarType.A, StarType.F,
          StarType.F, StarType.G,
          StarType.G, StarType.K,
          StarType.K, StarType.M);

  public Star {
    types = List.copyOf(types);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no types of stars");
    }
  }

  private static Map<StarType, RestCurve> curves() {
    Map<StarType, RestCurve> curves = new EnumMap<>(StarType.class);
    for (StarType type : StarType.values()) {
      curves.put(type, Templates.curve(type.label()));
    }
    return curves;
  }

  @Override
  public Range redshifts() {
    return new Range(-0.005, 0.005);
  }

  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    StarType type = type(random);
    double part = Draw.uniform(random, 0, 0.45);
    StarType cooler = COOLER.get(type);
    if (cooler == null) {
      canvas.add(curve(type), 1);
    } else {
      canvas.add(curve(type), 1 - part);
      canvas.add(curve(cooler), part);
    }
    canvas.tilt(Draw.normal(random, 0, SLOPE_SCATTER), PIVOT);
    return new Painted(SpectralClass.STAR, type.label());
  }

  private static RestCurve curve(StarType type) {
    return Objects.requireNonNull(CURVES.get(type));
  }

  private StarType type(RandomGenerator random) {
    double left = random.nextDouble() * types.stream().mapToDouble(StarType::share).sum();
    for (StarType type : types) {
      left -= type.share();
      if (left < 0) {
        return type;
      }
    }
    return types.get(types.size() - 1);
  }
}
