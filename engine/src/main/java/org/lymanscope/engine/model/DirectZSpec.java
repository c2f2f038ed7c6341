package org.lymanscope.engine.model;

import java.util.List;

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
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("network without input");
    }
    convolutions.finalLength(grid.bins());
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
