package org.lymanscope.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * Convolutions straight to a redshift (Taran 2024, §4.2, second idea).
 *
 * @param grid grid of the input
 * @param channels rows of the input
 * @param convolutions the trunk, as in a line finder
 * @param dense widths of the dense layers between it and the redshift, each followed by ReLU
 */
public record DirectZSpec(
    WavelengthGrid grid,
    List<InputChannel> channels,
    Convolutions convolutions,
    List<Integer> dense)
    implements NetworkSpec {
  public DirectZSpec {
    channels = List.copyOf(channels);
    dense = List.copyOf(dense);
    if (channels.isEmpty() || dense.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException("network of " + channels + ", dense layers of " + dense);
    }
    convolutions.finalLength(grid.bins());
  }

  @Override
  public Optional<LineFinderSpec> finder() {
    return Optional.empty();
  }

  @Override
  public DirectZSpec withChannels(List<InputChannel> other) {
    return new DirectZSpec(grid, other, convolutions, dense);
  }

  @Override
  public DirectZSpec withBoxes(int other) {
    return this;
  }

  /** Length of the trunk's output: positions × filters, position first. */
  public int flatSize() {
    return convolutions.finalLength(grid.bins()) * convolutions.filters();
  }

  @Override
  public List<ParameterShape> parameters() {
    LayerShapes shapes = new LayerShapes().convolutions(convolutions, channels.size());
    return denseToZ(shapes, flatSize(), dense).toList();
  }

  /** Adds {@code z1}, {@code z2}, …: dense layers of these widths, then one number. */
  static LayerShapes denseToZ(LayerShapes shapes, int in, List<Integer> widths) {
    int from = in;
    for (int i = 0; i < widths.size(); i++) {
      shapes.dense("z" + (i + 1), from, widths.get(i));
      from = widths.get(i);
    }
    return shapes.dense("z" + (widths.size() + 1), from, 1);
  }
}
