package org.lymanscope.engine.dataset.build;

import java.util.stream.IntStream;
import org.lymanscope.engine.dataset.source.SpectrumSource;
import org.lymanscope.engine.spectrum.ObjectId;

/** A sample whose spectra are chosen. */
final class PlannedSample {
  private final SampleRecipe recipe;
  private final SpectrumSource source;
  private final int[] chosen;
  private final int rows;

  PlannedSample(SampleRecipe recipe, SpectrumSource source, int[] chosen) {
    this.recipe = recipe;
    this.source = source;
    this.chosen = chosen;
    this.rows =
        recipe.amount() instanceof SampleRecipe.Amount.Rows counted
            ? counted.number()
            : Math.multiplyExact(
                chosen.length, ((SampleRecipe.Amount.Copies) recipe.amount()).number());
  }

  SampleRecipe recipe() {
    return recipe;
  }

  SpectrumSource source() {
    return source;
  }

  int rows() {
    return rows;
  }

  /** The spectrum of a row. */
  int spectrum(int row) {
    return chosen[row % chosen.length];
  }

  /** How often the spectrum of a row was taken before. */
  int copy(int row) {
    return row / chosen.length;
  }

  /** The objects that rows are made of. */
  Iterable<ObjectId> objects() {
    return () ->
        IntStream.of(chosen)
            .limit(Math.min(rows, chosen.length))
            .mapToObj(source::object)
            .iterator();
  }
}
