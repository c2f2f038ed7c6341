package org.lymanscope.engine.simulate.write;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.Truth;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * What a pipeline without LBG templates might answer. Drawn, not fitted: stars, early types, most
 * emission-line galaxies and quasars come out right; a strong Lyα is taken for [O II] or for [O
 * III] 5008 with confidence; other LBGs come out as galaxies at 0.6–1.7 with a warning, and a third
 * of them as quasars at the right redshift.
 */
record PipelineAnswer(
    String type, String subtype, double z, double zError, long warning, double deltaChi2) {
  /** Bits of ZWARN. */
  private static final long SKY = 1;

  private static final long SMALL_DELTA_CHI2 = 1 << 2;

  static PipelineAnswer draw(Truth target, RandomGenerator random) {
    return switch (target.spectralClass().name()) {
      case "LAE" -> emitter(target, random);
      case "LBG" -> breakGalaxy(target, random);
      case "SKY" -> galaxy(random, SKY | SMALL_DELTA_CHI2);
      case "STAR" -> right(target, "STAR", starType(target), 3e-5, random);
      case "BAL_QSO" -> right(target, "QSO", "HIZ", 5e-3, random);
      case "QSO" -> right(target, "QSO", target.z() > 1.5 ? "HIZ" : "LOZ", 1e-3, random);
      default -> right(target, "GALAXY", "", 8e-5, random);
    };
  }

  private static PipelineAnswer right(
      Truth target, String type, String subtype, double error, RandomGenerator random) {
    double scatter = error * (1 + target.z());
    double z = target.z() + scatter * Draw.normal(random);
    double deltaChi2 = StrictMath.pow(10, Draw.uniform(random, 1.8, 3.6));
    return new PipelineAnswer(type, subtype, z, scatter, 0, deltaChi2);
  }

  private static PipelineAnswer emitter(Truth target, RandomGenerator random) {
    double observed = Wavelengths.observed(Wavelengths.LYMAN_ALPHA, target.z());
    boolean nearby = observed > 5010 && random.nextDouble() < 0.4;
    double z = Wavelengths.redshift(observed, nearby ? 5008.24 : 3728.49);
    return z < 0
        ? galaxy(random, SMALL_DELTA_CHI2)
        : new PipelineAnswer("GALAXY", "", z, 1e-4, 0, Draw.uniform(random, 40, 700));
  }

  private static PipelineAnswer breakGalaxy(Truth target, RandomGenerator random) {
    if (random.nextDouble() < 0.33) {
      double z = target.z() + 2e-3 * (1 + target.z()) * Draw.normal(random);
      long warning = random.nextBoolean() ? 0 : SMALL_DELTA_CHI2;
      double deltaChi2 = Draw.uniform(random, warning == 0 ? 12 : 2, warning == 0 ? 60 : 9);
      return new PipelineAnswer("QSO", "HIZ", z, 2e-3, warning, deltaChi2);
    }
    return galaxy(random, random.nextDouble() < 0.75 ? SMALL_DELTA_CHI2 : 0);
  }

  private static PipelineAnswer galaxy(RandomGenerator random, long warning) {
    double z = Draw.uniform(random, 0.6, 1.7);
    double deltaChi2 = Draw.uniform(random, warning == 0 ? 10 : 0.3, warning == 0 ? 25 : 8.9);
    return new PipelineAnswer("GALAXY", "", z, 2e-4, warning, deltaChi2);
  }

  private static String starType(Truth target) {
    String name = target.template();
    return name.contains("dwarf") ? "WD" : name.substring(name.length() - 1);
  }
}
