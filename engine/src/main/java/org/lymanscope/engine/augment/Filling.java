package org.lymanscope.engine.augment;

import org.lymanscope.engine.spectrum.PixelGrid;

/** Fills the ends of a shifted spectrum that were never observed, as {@link ShiftRedshift} says. */
final class Filling {
  private static final double LYMAN_LIMIT = 911.75;
  private static final double SURROUNDINGS = 400;

  private final SpectrumDraft draft;
  private final Layer layer;

  Filling(SpectrumDraft draft) {
    this.draft = draft;
    this.layer = draft.filling();
  }

  void fill() {
    layer.lackNoise();
    double low = draft.grid().minWavelength();
    double behind = Math.nextUp(draft.grid().maxWavelength());
    double blueEnd = Math.max(low, Math.min(draft.knownFrom(), behind));
    double redStart = Math.max(blueEnd, Math.nextUp(draft.knownTo()));
    take(blueEnd, redStart);
    if (blueEnd > low) {
      double limit = Math.max(low, Math.min(blueEnd, LYMAN_LIMIT * (1 + draft.label().z())));
      double level = level(blueEnd, blueEnd + SURROUNDINGS);
      layer.between(low, limit, (from, to) -> layer.set(from, to, 0));
      layer.between(limit, blueEnd, (from, to) -> layer.set(from, to, level));
    }
    if (redStart < behind) {
      double level = level(redStart - SURROUNDINGS, redStart);
      layer.between(redStart, behind, (from, to) -> layer.set(from, to, 0));
      addTail(redStart, redStart - SURROUNDINGS / 2, level);
    }
  }

  private double level(double from, double to) {
    Layer.Mean mean = new Layer.Mean();
    Layer observed = draft.observed();
    observed.between(from, to, (first, end) -> mean.add(observed.row(), first, end));
    return mean.value();
  }

  /** Gives the layer the fibre's own ivar at both ends, and nothing in between. */
  private void take(double blueEnd, double redStart) {
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (PixelGrid.Section arm : draft.grid().sections()) {
      layer.forget(arm.offset(), arm.end());
      int blue = arm.wavelength().firstAtLeast(blueEnd);
      int red = arm.wavelength().firstAtLeast(redStart);
      draft.copyFibre(arm.offset(), arm.offset() + blue, layer.row());
      draft.copyFibre(arm.offset() + red, arm.end(), layer.row());
      if (blue > 0) {
        first = Math.min(first, arm.offset());
        end = Math.max(end, arm.offset() + blue);
      }
      if (red < arm.size()) {
        first = Math.min(first, arm.offset() + red);
        end = Math.max(end, arm.end());
      }
    }
    layer.use(Math.min(first, end), end, 1);
  }

  private void addTail(double from, double measuredAt, double level) {
    float[] flux = layer.row().flux();
    float[] inverseSquare = draft.inverseSquare();
    float numerator = (float) (level * measuredAt * measuredAt);
    for (PixelGrid.Section arm : draft.grid().sections()) {
      int end = arm.end();
      for (int i = arm.offset() + arm.wavelength().firstAtLeast(from); i < end; i++) {
        flux[i] += numerator * inverseSquare[i];
      }
    }
  }
}
