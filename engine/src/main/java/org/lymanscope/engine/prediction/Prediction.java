package org.lymanscope.engine.prediction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * What a model says about one spectrum. Models of different families say different things; what
 * they have in common is {@link #spectralClass}, {@link #redshift} and {@link #confidence}.
 */
public sealed interface Prediction {
  /** Identity of the model that said it. */
  String modelId();

  /** The class; {@link SpectralClass#UNKNOWN} if the model does not decide one. */
  SpectralClass spectralClass();

  /** The redshift; empty for a model that gives none. */
  Optional<Redshift> redshift();

  /** How sure the model is of its class, from 0 to 1; NaN if it does not tell. */
  double confidence();

  /**
   * The most probable place of one line.
   *
   * @param line which line
   * @param counts whether it counts for class and redshift
   * @param box index of its most probable box, from 0
   * @param offset place within the box, in units of boxes
   * @param confidence probability of that box, from 0 to 1
   * @param wavelength where it is seen, ångström
   * @param z redshift that follows from this line alone
   */
  record FoundLine(
      SpectralLine line,
      boolean counts,
      int box,
      double offset,
      double confidence,
      double wavelength,
      double z) {}

  /**
   * A network that finds lines in boxes (QuasarNET; Busca &amp; Balland 2018, arXiv:1808.09955).
   *
   * @param modelId identity of the model
   * @param target the class that the model looks for
   * @param found whether enough lines are sure enough for that class
   * @param confidence of the n-th best line, where n is how many the model asks for
   * @param best the line found most surely: its redshift is the model's
   * @param redshift that redshift with its uncertainty
   * @param joint our own estimate from all lines together
   * @param lines one entry for each head of the model, in its order
   * @param boxes what all of this follows from
   */
  record LineFinder(
      String modelId,
      SpectralClass target,
      boolean found,
      double confidence,
      FoundLine best,
      Optional<Redshift> redshift,
      JointRedshift joint,
      List<FoundLine> lines,
      LineBoxes boxes)
      implements Prediction {
    public LineFinder {
      lines = List.copyOf(lines);
    }

    /** The class that was looked for if it was found, else unknown: not what else it is. */
    @Override
    public SpectralClass spectralClass() {
      return found ? target : SpectralClass.UNKNOWN;
    }
  }

  /**
   * A network that gives a probability for each class.
   *
   * @param probabilities one for each class, summing to 1
   */
  record ClassProbabilities(
      String modelId, Map<SpectralClass, Double> probabilities, Optional<Redshift> redshift)
      implements Prediction {
    public ClassProbabilities {
      probabilities = Map.copyOf(probabilities);
      if (probabilities.isEmpty()) {
        throw new IllegalArgumentException("no class");
      }
    }

    @Override
    public SpectralClass spectralClass() {
      return best().getKey();
    }

    @Override
    public double confidence() {
      return best().getValue();
    }

    private Map.Entry<SpectralClass, Double> best() {
      return Collections.max(
          probabilities.entrySet(),
          Map.Entry.<SpectralClass, Double>comparingByValue()
              .thenComparing(entry -> entry.getKey().name()));
    }
  }

  /** A network that gives a redshift and nothing else. */
  record RedshiftOnly(String modelId, Redshift measured) implements Prediction {
    @Override
    public SpectralClass spectralClass() {
      return SpectralClass.UNKNOWN;
    }

    @Override
    public Optional<Redshift> redshift() {
      return Optional.of(measured);
    }

    @Override
    public double confidence() {
      return Double.NaN;
    }
  }
}
