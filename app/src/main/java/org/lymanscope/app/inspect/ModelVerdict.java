package org.lymanscope.app.inspect;

import java.util.Optional;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.project.PredictionSummary;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What the table tells of a model's answer.
 *
 * @param spectralClass as the model decided it
 * @param z its redshift, of its best line; NaN if none
 * @param uncertainty of that redshift: the error of the joint redshift and the distance to it, in
 *     quadrature, so that two ways to decode one answer that disagree count as unsure; for a model
 *     without lines its own error; NaN if unknown
 * @param confidence 0 to 1; NaN if the model does not tell
 */
public record ModelVerdict(
    SpectralClass spectralClass, double z, double uncertainty, double confidence) {
  static ModelVerdict of(Prediction said) {
    boolean lines = said instanceof Prediction.LineFinder;
    double jointZ = lines ? ((Prediction.LineFinder) said).joint().z() : Double.NaN;
    double jointError = lines ? ((Prediction.LineFinder) said).joint().error() : Double.NaN;
    return of(said.spectralClass(), said.redshift(), jointZ, jointError, said.confidence());
  }

  static ModelVerdict of(PredictionSummary kept) {
    return of(
        kept.spectralClass(), kept.redshift(), kept.jointZ(), kept.jointError(), kept.confidence());
  }

  private static ModelVerdict of(
      SpectralClass spectralClass,
      Optional<Redshift> redshift,
      double jointZ,
      double jointError,
      double confidence) {
    double z = redshift.map(Redshift::z).orElse(Double.NaN);
    double own = redshift.map(Redshift::error).orElse(Double.NaN);
    double uncertainty = Double.isNaN(jointZ) ? own : Math.hypot(jointError, z - jointZ);
    return new ModelVerdict(spectralClass, z, uncertainty, confidence);
  }

  /** The same with another class. */
  ModelVerdict as(SpectralClass other) {
    return new ModelVerdict(other, z, uncertainty, confidence);
  }

  /** Whether the model found the class that it looks for, or decided another one. */
  boolean found() {
    return !spectralClass.equals(SpectralClass.UNKNOWN);
  }
}
