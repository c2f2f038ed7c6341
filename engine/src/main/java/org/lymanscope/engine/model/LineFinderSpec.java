package org.lymanscope.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * QuasarNET (Busca &amp; Balland 2018, arXiv:1808.09955) and its LBG versions (Taran 2024,
 * arXiv:2406.16730): convolutions, one dense layer for all, and for each line two dense layers that
 * tell in which box of the grid it lies, and where in the box.
 *
 * @param grid grid of the input
 * @param channels rows of the input
 * @param convolutions the trunk
 * @param denseWidth width of the dense layer that all lines share
 * @param heads the lines, in the order of the output
 * @param boxes how many equal parts (in bins) the grid is cut into
 * @param offsetActivation how the place in the box follows
 */
public record LineFinderSpec(
    WavelengthGrid grid,
    List<InputChannel> channels,
    Convolutions convolutions,
    int denseWidth,
    List<LineHead> heads,
    int boxes,
    OffsetActivation offsetActivation)
    implements NetworkSpec {
  public LineFinderSpec {
    channels = List.copyOf(channels);
    heads = List.copyOf(heads);
    if (channels.isEmpty() || boxes < 1 || denseWidth < 1) {
      throw new IllegalArgumentException(
          "line finder of " + channels + ", " + denseWidth + " wide, " + boxes + " boxes");
    }
    if (heads.stream().noneMatch(LineHead::counts)) {
      throw new IllegalArgumentException("line finder without a line");
    }
    convolutions.finalLength(grid.bins());
  }

  /** Length of the trunk's output: positions × filters, position first. */
  public int flatSize() {
    return convolutions.finalLength(grid.bins()) * convolutions.filters();
  }

  @Override
  public Optional<LineFinderSpec> finder() {
    return Optional.of(this);
  }

  @Override
  public LineFinderSpec withChannels(List<InputChannel> other) {
    return new LineFinderSpec(
        grid, other, convolutions, denseWidth, heads, boxes, offsetActivation);
  }

  @Override
  public LineFinderSpec withBoxes(int other) {
    return new LineFinderSpec(
        grid, channels, convolutions, denseWidth, heads, other, offsetActivation);
  }

  /** Length of the output of one spectrum: heads × 2 × boxes. */
  @Override
  public int outputSize() {
    return heads.size() * 2 * boxes;
  }

  /**
   * Wavelength at a place on the grid, ångström.
   *
   * @param place in units of boxes: 0 is the left edge of the first, 1.5 the middle of the second
   */
  public double wavelengthAt(double place) {
    return grid.wavelengthAt(place * grid.bins() / boxes);
  }

  @Override
  public List<ParameterShape> parameters() {
    LayerShapes shapes =
        new LayerShapes()
            .convolutions(convolutions, channels.size())
            .dense("common", flatSize(), denseWidth)
            .batchNorm("common_bn", denseWidth);
    for (int head = 0; head < heads.size(); head++) {
      shapes.dense("box" + head, denseWidth, boxes).dense("offset" + head, denseWidth, boxes);
    }
    return shapes.toList();
  }
}
