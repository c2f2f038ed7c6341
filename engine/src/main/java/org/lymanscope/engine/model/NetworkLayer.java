package org.lymanscope.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a network as people count them: a convolution or dense layer goes with the batch
 * normalisation behind it, and all lines' layers of a kind go together.
 *
 * @param kind what it does
 * @param number from 1 within its kind; 0 where there is only one of the kind
 * @param length how many positions, boxes or numbers come out
 * @param width how many numbers at each: channels, filters, lines; 1 for a plain row
 * @param parameters how many numbers it holds, averages of batch normalisation included
 * @param trainable how many of them training changes
 */
public record NetworkLayer(
    Kind kind, int number, int length, int width, int parameters, int trainable) {

  /** What a step does. */
  public enum Kind {
    /** The prepared spectrum. */
    INPUT,
    /** Convolution, batch normalisation, ReLU. */
    CONVOLUTION,
    /** All positions and filters in one row. */
    FLATTEN,
    /** The dense layer that all lines share, with batch normalisation and ReLU. */
    COMMON,
    /** For each line the probability of each box. */
    BOXES,
    /** For each line the place within each box. */
    OFFSETS,
    /** A dense layer on the way to the redshift, with ReLU. */
    DENSE,
    /** The redshift itself. */
    REDSHIFT
  }

  /**
   * The steps of a network, from input to output. Their parameters sum to {@link
   * NetworkSpec#totalCount}.
   */
  public static List<NetworkLayer> of(NetworkSpec spec) {
    List<NetworkLayer> layers = new ArrayList<>();
    layers.add(new NetworkLayer(Kind.INPUT, 0, spec.grid().bins(), spec.channels().size(), 0, 0));
    if (spec instanceof LineFinderSpec finder) {
      addLineFinder(layers, spec, finder);
    } else if (spec instanceof LineFinderToZSpec both) {
      addLineFinder(layers, spec, both.lineFinder());
      addDense(layers, spec, both.dense());
    } else if (spec instanceof DirectZSpec direct) {
      addConvolutions(layers, spec, direct.convolutions());
      layers.add(new NetworkLayer(Kind.FLATTEN, 0, direct.flatSize(), 1, 0, 0));
      addDense(layers, spec, direct.dense());
    }
    return List.copyOf(layers);
  }

  private static void addLineFinder(
      List<NetworkLayer> layers, NetworkSpec spec, LineFinderSpec finder) {
    addConvolutions(layers, spec, finder.convolutions());
    layers.add(new NetworkLayer(Kind.FLATTEN, 0, finder.flatSize(), 1, 0, 0));
    layers.add(sized(spec, Kind.COMMON, 0, finder.denseWidth(), 1, "common\\.|common_bn\\."));
    int heads = finder.heads().size();
    layers.add(sized(spec, Kind.BOXES, 0, finder.boxes(), heads, "box\\d+\\."));
    layers.add(sized(spec, Kind.OFFSETS, 0, finder.boxes(), heads, "offset\\d+\\."));
  }

  private static void addConvolutions(
      List<NetworkLayer> layers, NetworkSpec spec, Convolutions stack) {
    int length = spec.grid().bins();
    for (int layer = 1; layer <= stack.layers(); layer++) {
      length = stack.outputLength(length);
      String arrays = "(conv|bn)" + layer + "\\.";
      layers.add(sized(spec, Kind.CONVOLUTION, layer, length, stack.filters(), arrays));
    }
  }

  private static void addDense(List<NetworkLayer> layers, NetworkSpec spec, List<Integer> widths) {
    for (int i = 1; i <= widths.size(); i++) {
      layers.add(sized(spec, Kind.DENSE, i, widths.get(i - 1), 1, "z" + i + "\\."));
    }
    layers.add(sized(spec, Kind.REDSHIFT, 0, 1, 1, "z" + (widths.size() + 1) + "\\."));
  }

  /** A step that holds the arrays whose names begin so. */
  private static NetworkLayer sized(
      NetworkSpec spec, Kind kind, int number, int length, int width, String arrays) {
    List<ParameterShape> own =
        spec.parameters().stream()
            .filter(shape -> shape.name().matches("(" + arrays + ").*"))
            .toList();
    int all = own.stream().mapToInt(ParameterShape::size).sum();
    int trainable =
        own.stream().filter(ParameterShape::trainable).mapToInt(ParameterShape::size).sum();
    return new NetworkLayer(kind, number, length, width, all, trainable);
  }
}
