package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.file.KerasContent.Array;

/**
 * The layers of a QuasarNET file by what they do, in the order of the network. Keras numbers layers
 * of one kind from nothing, 0 or 1 and goes on within a session, so only the order of the numbers
 * counts: {@code batch_normalization}, {@code _1}, …, {@code _10}.
 *
 * @param convolutions of the trunk
 * @param norms batch normalisations: one for each convolution, then that of the common layer
 * @param common the dense layer that all lines share
 * @param boxes for each line, the layer that tells its box
 * @param offsets for each line, the layer that tells its place in the box
 */
record KerasLayers(
    List<Layer> convolutions,
    List<Layer> norms,
    Layer common,
    List<Layer> boxes,
    List<Layer> offsets) {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)_?(\\d{1,9})");
  private static final String KERNEL = "kernel";

  /**
   * One layer with arrays.
   *
   * @param path of its file, for messages
   */
  record Layer(Path path, String name, Map<String, Array> arrays) {
    /** One of its arrays, which must have this shape. */
    Array array(String array, List<Integer> shape) throws SpectrumFormatException {
      Array found = arrays.get(array);
      if (found == null || !found.shape().equals(shape)) {
        throw new SpectrumFormatException(
            path,
            name,
            "an array " + array + " of shape " + shape,
            found == null ? "none" : "shape " + found.shape());
      }
      return found;
    }

    /** Its kernel, whatever the shape. */
    Array kernel() {
      return Objects.requireNonNull(arrays.get(KERNEL), name);
    }

    private boolean hasKernel(int rank) {
      Array kernel = arrays.get(KERNEL);
      return kernel != null && kernel.rank() == rank && !kernel.shape().contains(0);
    }

    private long number() {
      Matcher matcher = NUMBERED.matcher(name);
      return matcher.matches() ? Long.parseLong(matcher.group(2)) : -1;
    }
  }

  /** Sorts the layers of a file. */
  static KerasLayers of(Path path, KerasContent content) throws IOException {
    List<Layer> all = new ArrayList<>();
    content.layers().forEach((name, arrays) -> all.add(new Layer(path, name, arrays)));
    all.sort(Comparator.comparingLong(Layer::number));
    List<Layer> convolutions = all.stream().filter(layer -> layer.hasKernel(3)).toList();
    List<Layer> dense = all.stream().filter(layer -> layer.hasKernel(2)).toList();
    List<Layer> norms =
        all.stream().filter(layer -> layer.arrays().containsKey("moving_mean")).toList();
    List<Layer> boxes = starting(dense, "fc_box");
    List<Layer> offsets = starting(dense, "fc_offset");
    List<Layer> common =
        dense.stream().filter(d -> !boxes.contains(d) && !offsets.contains(d)).toList();
    require(path, convolutions.isEmpty(), "convolutions, as QuasarNET has them", "none");
    require(
        path,
        boxes.isEmpty() || boxes.size() != offsets.size(),
        "layers fc_box_* and fc_offset_*, one of each for a line",
        boxes.size() + " and " + offsets.size());
    require(
        path,
        common.size() != 1,
        "one dense layer before those of the lines",
        Integer.toString(common.size()));
    require(
        path,
        norms.size() != convolutions.size() + 1,
        convolutions.size() + 1 + " batch normalisations, one for each convolution and one more",
        Integer.toString(norms.size()));
    return new KerasLayers(convolutions, norms, common.get(0), boxes, offsets);
  }

  /** Width of the convolutions, in samples. */
  int kernelWidth() {
    return convolutions.get(0).kernel().length(0);
  }

  /** Rows of the input. */
  int channels() {
    return convolutions.get(0).kernel().length(1);
  }

  /** Output channels of each convolution. */
  int filters() {
    return convolutions.get(0).kernel().length(2);
  }

  /** Length of a row behind the last convolution. */
  int positions() {
    return common.kernel().length(0) / filters();
  }

  private static List<Layer> starting(List<Layer> layers, String start) {
    return layers.stream().filter(layer -> layer.name().startsWith(start)).toList();
  }

  private static void require(Path path, boolean wrong, String expected, String found)
      throws SpectrumFormatException {
    if (wrong) {
      throw new SpectrumFormatException(path, "", expected, found);
    }
  }
}
