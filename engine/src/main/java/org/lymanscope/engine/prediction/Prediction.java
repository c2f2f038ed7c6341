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
   * A line found by a line finder.
   *
   * @param line which line
   * @param box index of its most probable box, from 0
   * @param offset place within the box, in units of boxes
   * @param confidence probability of that box, from 0 to 1
   * @param z redshift that follows from this line alone
   */
  record FoundLine(SpectralLine line, int box, double offset, double confidence, double z) {}

  /**
   * A network that finds lines in boxes (QuasarNET; Busca &amp; Balland 2018, arXiv:1808.09955).
   *
   * @param lines one entry for each line of the model, in its order
   */
  record LineFinder(
      String modelId,
      SpectralClass spectralClass,
      Optional<Redshift> redshift,
      double confidence,
      List<FoundLine> lines)
      implements Prediction {
    public LineFinder {
      lines = List.copyOf(lines);
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
