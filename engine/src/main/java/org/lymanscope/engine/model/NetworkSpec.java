package org.lymanscope.engine.model;

import java.util.List;
import java.util.Optional;

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

  /** The part that finds lines; empty if there is none. */
  Optional<LineFinderSpec> finder();

  /** The same with other rows of the input. */
  NetworkSpec withChannels(List<InputChannel> other);

  /** The same with another number of boxes for each line; itself where it looks for no lines. */
  NetworkSpec withBoxes(int other);

  /** The lines that it looks for on its way, in their order; empty if there are none. */
  default List<LineHead> heads() {
    return finder().map(LineFinderSpec::heads).orElse(List.of());
  }

  /** Widths of the dense layers between all else and the redshift; empty for a line finder. */
  default List<Integer> dense() {
    return List.of();
  }

  /** Whether its answer is the redshift alone. */
  default boolean endsInRedshift() {
    return !(this instanceof LineFinderSpec);
  }

  /** Length of the answer to one spectrum: 1 where that is the redshift. */
  default int outputSize() {
    return 1;
  }

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
