package org.lymanscope.engine.prediction;

import java.io.IOException;
import java.util.List;
import org.lymanscope.engine.spectrum.Spectrum;

/** A model that is ready to answer. Thread-safe. */
public interface SpectrumClassifier extends AutoCloseable {
  /** Identity of the model. */
  String modelId();

  /**
   * What the model says, in the order of the spectra.
   *
   * @throws IOException if the network cannot compute
   */
  List<Answer> classify(List<Spectrum> spectra) throws IOException;

  /**
   * Probability over redshift that follows from an answer of this model.
   *
   * @throws IllegalArgumentException if another model gave the answer
   */
  RedshiftCurve curve(Prediction.LineFinder answer);

  /** Frees its memory. */
  @Override
  void close();
}
