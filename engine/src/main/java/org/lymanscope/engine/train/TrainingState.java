package org.lymanscope.engine.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.network.train.LineLosses;

/**
 * Where training stands: with weights and optimiser all that it takes to go on.
 *
 * @param step finished steps of the epoch under way
 * @param sums losses of those steps, each times its number of spectra
 * @param spectra of those steps
 * @param seconds that they took
 * @param history finished epochs
 * @param parts into how many parts batches are cut; 1 for none
 */
record TrainingState(
    int step, LineLosses sums, long spectra, double seconds, List<EpochRecord> history, int parts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  TrainingState {
    history = List.copyOf(history);
    parts = Math.max(1, parts);
  }

  static TrainingState begin(int heads) {
    return new TrainingState(0, LineLosses.zero(heads), 0, 0, List.of(), 1);
  }

  /** Number of the epoch under way, from 0. */
  int epoch() {
    return history.size();
  }

  /** After a step that gave these losses. */
  TrainingState after(LineLosses losses, int more) {
    return new TrainingState(
        step + 1, sums.plus(losses, more), spectra + more, seconds, history, parts);
  }

  /** After so many seconds more. */
  TrainingState later(double time) {
    return new TrainingState(step, sums, spectra, seconds + time, history, parts);
  }

  /** After an epoch. */
  TrainingState after(EpochRecord epoch) {
    List<EpochRecord> longer = new ArrayList<>(history);
    longer.add(epoch);
    return new TrainingState(0, LineLosses.zero(sums.boxes().size()), 0, 0, longer, parts);
  }

  /** With batches cut into so many parts from here on. */
  TrainingState cut(int more) {
    return new TrainingState(step, sums, spectra, seconds, history, more);
  }

  /** Mean losses of the epoch under way. */
  LineLosses means() {
    return sums.times(1.0 / Math.max(1, spectra));
  }

  /** What each finished epoch is compared by. */
  List<Double> watched(TrainingRecipe recipe) {
    return history.stream()
        .map(epoch -> epoch.watched(recipe.stopping().watch(), recipe.loss().gamma()))
        .toList();
  }

  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static TrainingState parse(String text) throws JsonProcessingException {
    return JSON.readValue(text, TrainingState.class);
  }
}
