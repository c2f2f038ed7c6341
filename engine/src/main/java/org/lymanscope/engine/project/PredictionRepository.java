package org.lymanscope.engine.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.SpectrumId;

/** What models said; the newest answer of a model about a spectrum takes the older one's place. */
public interface PredictionRepository {
  /** Keeps answers, all of them or none. */
  void saveAll(List<PredictionSummary> summaries) throws IOException;

  /** The answer of this model about this spectrum; empty if it was not asked. */
  Optional<PredictionSummary> find(String modelId, SpectrumId spectrum) throws IOException;

  /** All answers of a model. */
  List<PredictionSummary> all(String modelId) throws IOException;
}
