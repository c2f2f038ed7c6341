package org.lymanscope.engine.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Rows of one file as input for the network; those that are refused take no place in it. */
final class PreparedBlock {
  /**
   * What is known of a row.
   *
   * @param refusal why it cannot be classified
   * @param coverage share of the model's bins with information, above 0 to 1; 0 if refused
   */
  record Row(SpectrumId id, Optional<CatalogueWarning> refusal, double coverage) {}

  private final List<Row> rows = new ArrayList<>();
  private final float[] input;
  private final int size;
  private int accepted;
  private String failure = "";

  /**
   * Makes room.
   *
   * @param capacity most rows
   * @param size numbers for one spectrum
   */
  PreparedBlock(int capacity, int size) {
    this.input = new float[capacity * size];
    this.size = size;
  }

  /**
   * Takes in a row that was prepared at {@link #next}.
   *
   * @param coverage as in {@link Row}, if it is not refused
   */
  void add(SpectrumId id, Optional<Refusal> refusal, double coverage) {
    if (refusal.isPresent()) {
      rows.add(new Row(id, refusal.map(PreparedBlock::warning), 0));
    } else {
      rows.add(new Row(id, Optional.empty(), coverage));
      accepted++;
    }
  }

  void addUnreadable(SpectrumId id, String sentence) {
    rows.add(new Row(id, Optional.of(CatalogueWarning.UNREADABLE), 0));
    failure = failure.isEmpty() ? sentence : failure;
  }

  private static CatalogueWarning warning(Refusal refusal) {
    return switch (refusal) {
      case NO_DATA -> CatalogueWarning.NO_DATA;
      case CONSTANT -> CatalogueWarning.CONSTANT_FLUX;
    };
  }

  List<Row> rows() {
    return rows;
  }

  /** How many rows go through the network. */
  int accepted() {
    return accepted;
  }

  /** Where in {@link #input} the next row goes. */
  int next() {
    return accepted * size;
  }

  /** Shape (accepted, channels, bins), and more that counts for nothing. */
  float[] input() {
    return input;
  }

  /** Why the first row that cannot be read cannot; empty if all can. */
  String failure() {
    return failure;
  }
}
