package org.lymanscope.app.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.project.PredictionSummary;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Answers of models in memory. */
final class MemoryPredictions implements PredictionRepository {
  private final Map<String, PredictionSummary> kept = new LinkedHashMap<>();

  @Override
  public synchronized void saveAll(List<PredictionSummary> summaries) {
    summaries.forEach(summary -> kept.put(summary.modelId() + summary.spectrum(), summary));
  }

  @Override
  public synchronized Optional<PredictionSummary> find(String modelId, SpectrumId spectrum) {
    return Optional.ofNullable(kept.get(modelId + spectrum));
  }

  @Override
  public synchronized List<PredictionSummary> all(String modelId) {
    return kept.values().stream().filter(some -> some.modelId().equals(modelId)).toList();
  }
}
