package org.lymanscope.engine.model.file;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lymanscope.engine.io.Hdf5;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.Samples;

/**
 * What a Keras HDF5 file holds, read out of it whole.
 *
 * @param layers arrays by layer and by their own name ({@code kernel}); layers without arrays too
 * @param config the architecture as Keras writes it ({@code model_config}); empty in files of
 *     weights only
 * @param grid left edges of the bins, ångström ({@code /model_grid}, QuasarNP)
 * @param spacing {@code linear} or {@code logarithmic} ({@code grid_spacing}, QuasarNP)
 */
record KerasContent(
    Map<String, Map<String, Array>> layers,
    Optional<String> config,
    Optional<Samples> grid,
    Optional<String> spacing) {
  /** More than any network of the family has in one array. */
  private static final long MOST_NUMBERS = 1L << 28;

  private static final int DEEPEST = 5;
  private static final String WEIGHTS = "model_weights";

  /**
   * One array as Keras lays it out.
   *
   * @param shape lengths, slowest first
   * @param values in that order
   */
  record Array(List<Integer> shape, Samples values) {
    int length(int axis) {
      return shape.get(axis);
    }

    int rank() {
      return shape.size();
    }
  }

  static KerasContent read(Path path) throws IOException {
    return Hdf5.read(path, "Keras weights", file -> new Reader(path).read(file));
  }

  private record Reader(Path path) {
    KerasContent read(HdfFile file) throws SpectrumFormatException {
      Map<String, Map<String, Array>> layers = new LinkedHashMap<>();
      Group base = file.getChild(WEIGHTS) instanceof Group weights ? weights : file;
      for (Node layer : base) {
        if (layer instanceof Group group && !layer.getName().equals("optimizer_weights")) {
          Map<String, Array> arrays = new LinkedHashMap<>();
          collect(group, arrays, 1);
          layers.put(layer.getName(), arrays);
        }
      }
      Optional<Samples> grid = Optional.empty();
      if (file.getChild("model_grid") instanceof Dataset wave) {
        grid = Optional.of(array(wave).values());
      }
      return new KerasContent(layers, text(file, "model_config"), grid, text(file, "grid_spacing"));
    }

    /** Groups within a layer's group only repeat its name. */
    private void collect(Group group, Map<String, Array> arrays, int depth)
        throws SpectrumFormatException {
      for (Node node : group) {
        if (node instanceof Dataset dataset) {
          arrays.put(dataset.getName().replaceFirst(":\\d+$", ""), array(dataset));
        } else if (node instanceof Group inner && depth < DEEPEST) {
          collect(inner, arrays, depth + 1);
        }
      }
    }

    private Array array(Dataset dataset) throws SpectrumFormatException {
      if (dataset.getSize() > MOST_NUMBERS) {
        throw new SpectrumFormatException(
            path, dataset.getPath(), MOST_NUMBERS + " numbers at most", "" + dataset.getSize());
      }
      Object data = dataset.getDataFlat();
      Samples values;
      if (data instanceof float[] floats) {
        values = widened(floats);
      } else if (data instanceof double[] doubles) {
        values = Samples.adopt(doubles);
      } else {
        throw new SpectrumFormatException(
            path,
            dataset.getPath(),
            "floating-point numbers",
            "an array of " + dataset.getJavaType());
      }
      return new Array(IntStream.of(dataset.getDimensions()).boxed().toList(), values);
    }

    private static Samples widened(float[] floats) {
      double[] doubles = new double[floats.length];
      for (int i = 0; i < floats.length; i++) {
        doubles[i] = floats[i];
      }
      return Samples.adopt(doubles);
    }

    private Optional<String> text(HdfFile file, String name) throws SpectrumFormatException {
      Attribute attribute = file.getAttributes().get(name);
      if (attribute == null) {
        return Optional.empty();
      }
      Object data = attribute.getData();
      if (data instanceof String[] one && one.length == 1) {
        return Optional.of(one[0]);
      }
      if (data instanceof String text) {
        return Optional.of(text);
      }
      throw new SpectrumFormatException(path, "attribute " + name, "a text", "something else");
    }
  }
}
