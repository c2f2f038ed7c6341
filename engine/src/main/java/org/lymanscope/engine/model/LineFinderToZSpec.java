package org.lymanscope.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * A line finder followed by a small dense network that turns what it found into a redshift (Taran
 * 2024, §4.2, first idea). The dense network sees every box and offset of every line, because a
 * choice of the best box would let no gradient through.
 *
 * @param lineFinder the first part
 * @param dense widths of the dense layers between it and the redshift, each followed by ReLU
 */
public record LineFinderToZSpec(LineFinderSpec lineFinder, List<Integer> dense)
    implements NetworkSpec {
  public LineFinderToZSpec {
    dense = List.copyOf(dense);
    if (dense.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException("dense layers of " + dense);
    }
  }

  @Override
  public Optional<LineFinderSpec> finder() {
    return Optional.of(lineFinder);
  }

  @Override
  public Convolutions convolutions() {
    return lineFinder.convolutions();
  }

  @Override
  public WavelengthGrid grid() {
    return lineFinder.grid();
  }

  @Override
  public List<InputChannel> channels() {
    return lineFinder.channels();
  }

  @Override
  public LineFinderToZSpec withChannels(List<InputChannel> other) {
    return new LineFinderToZSpec(lineFinder.withChannels(other), dense);
  }

  @Override
  public LineFinderToZSpec withBoxes(int other) {
    return new LineFinderToZSpec(lineFinder.withBoxes(other), dense);
  }

  @Override
  public List<ParameterShape> parameters() {
    LayerShapes shapes = new LayerShapes().all(lineFinder.parameters());
    return DirectZSpec.denseToZ(shapes, lineFinder.outputSize(), dense).toList();
  }
}
