package org.lymanscope.engine.model;

import java.util.List;

/**
 * The architecture of a network: everything that is needed to build it, and to tell which arrays it
 * has. Other families get a record of their own here.
 */
public sealed interface NetworkSpec permits LineFinderSpec, LineFinderToZSpec, DirectZSpec {
  /**
   * What every batch normalisation adds to the variance, as Keras has it; PyTorch's default is
   * 10⁻⁵.
   */
  double BATCH_NORM_EPSILON = 1e-3;

  /** Grid of the input. */
  WavelengthGrid grid();

  /** Rows of the input, at least one, in this order. */
  List<InputChannel> channels();

  /** The trunk. */
  Convolutions convolutions();

  /** Every array of numbers, in the order of the layers. */
  List<ParameterShape> parameters();

  /** How many numbers training changes. */
  default int trainableCount() {
    return parameters().stream()
        .filter(ParameterShape::trainable)
        .mapToInt(ParameterShape::size)
        .sum();
  }

  /** How many numbers there are, moving averages of batch normalisation included. */
  default int totalCount() {
    return parameters().stream().mapToInt(ParameterShape::size).sum();
  }

  /** How many numbers one spectrum is as input: channels × bins. */
  default int inputSize() {
    return channels().size() * grid().bins();
  }
}
