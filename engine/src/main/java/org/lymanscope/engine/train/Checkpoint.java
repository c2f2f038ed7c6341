package org.lymanscope.engine.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.model.file.TensorFile;
import org.lymanscope.engine.network.train.OptimiserState;

/**
 * Training under way, as a file: the network's arrays under their names, those of the optimiser
 * with {@code first.} and {@code second.} before them, and the rest in words.
 *
 * @param state where it stands
 * @param weights of the network
 * @param optimiser what it remembers
 */
record Checkpoint(TrainingState state, Weights weights, OptimiserState optimiser) {
  private static final String FIRST = "first.";
  private static final String SECOND = "second.";
  private static final String STATE = "state";
  private static final String STEPS = "optimiser_steps";
  private static final String IDENTITY = "training";

  /**
   * Reads one.
   *
   * @param identity of the training that is to go on
   * @throws IOException if it cannot be read, or belongs to another training
   */
  static Checkpoint read(Path file, NetworkSpec spec, String identity) throws IOException {
    TensorFile.Content content = TensorFile.read(file);
    if (!content.word(file, IDENTITY).equals(identity)) {
      throw new IOException(
          "The training in "
              + file.resolveSibling("")
              + " has another recipe, dataset or start; go on with those, or use another folder.");
    }
    Map<String, float[]> weights = new HashMap<>();
    Map<String, float[]> first = new HashMap<>();
    Map<String, float[]> second = new HashMap<>();
    content
        .arrays()
        .forEach(
            (name, numbers) -> {
              if (name.startsWith(FIRST)) {
                first.put(name.substring(FIRST.length()), numbers);
              } else if (name.startsWith(SECOND)) {
                second.put(name.substring(SECOND.length()), numbers);
              } else {
                weights.put(name, numbers);
              }
            });
    try {
      return new Checkpoint(
          TrainingState.parse(content.word(file, STATE)),
          Weights.adopt(spec, weights),
          new OptimiserState(Long.parseLong(content.word(file, STEPS)), first, second));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new SpectrumFormatException(
          file, "", "training under way", String.valueOf(e.getMessage()), e);
    }
  }

  /** The same, where batches are cut into so many parts from here on. */
  Checkpoint cut(int parts) {
    return new Checkpoint(state.cut(parts), weights, optimiser);
  }

  void write(Path file, NetworkSpec spec, String identity) throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      arrays.put(shape.name(), weights.copyOf(shape.name()));
    }
    optimiser.first().forEach((name, numbers) -> arrays.put(FIRST + name, numbers));
    optimiser.second().forEach((name, numbers) -> arrays.put(SECOND + name, numbers));
    Map<String, String> words =
        Map.of(STATE, state.text(), STEPS, Long.toString(optimiser.steps()), IDENTITY, identity);
    TensorFile.write(file, new TensorFile.Content(arrays, words));
  }
}
