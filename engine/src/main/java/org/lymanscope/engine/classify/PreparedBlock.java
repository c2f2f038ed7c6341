package org.lymanscope.engine.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.Spectrum;
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

  void add(Spectrum spectrum, InputPreparation preparation) {
    Optional<Refusal> refusal = preparation.prepare(spectrum.arms(), input, accepted * size);
    if (refusal.isPresent()) {
      rows.add(new Row(spectrum.id(), refusal.map(PreparedBlock::warning), 0));
    } else {
      rows.add(new Row(spectrum.id(), Optional.empty(), preparation.coverage()));
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

  /** Shape (accepted, channels, bins), and more that counts for nothing. */
  float[] input() {
    return input;
  }

  /** Why the first row that cannot be read cannot; empty if all can. */
  String failure() {
    return failure;
  }
}
