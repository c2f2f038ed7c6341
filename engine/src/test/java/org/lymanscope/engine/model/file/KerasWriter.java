package org.lymanscope.engine.model.file;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Weights;

/** Writes a network as Keras would, so that reading can be compared with what went in. */
final class KerasWriter {
  private final LineFinderSpec spec;
  private final Weights weights;
  private boolean atRoot;
  private IntFunction<String> normName =
      index -> "batch_normalization" + (index == 0 ? "" : "_" + index);
  private boolean lambda = true;
  private Optional<String> config = Optional.empty();
  private Optional<double[]> grid = Optional.empty();
  private Optional<String> spacing = Optional.empty();
  private String left = "";

  KerasWriter(LineFinderSpec spec, Weights weights) {
    this.spec = spec;
    this.weights = weights;
  }

  /** As {@code save_weights} does: no group model_weights. */
  KerasWriter atRoot() {
    atRoot = true;
    return this;
  }

  KerasWriter norms(IntFunction<String> name) {
    normName = name;
    return this;
  }

  KerasWriter withoutLambda() {
    lambda = false;
    return this;
  }

  KerasWriter config(String json) {
    config = Optional.of(json);
    return this;
  }

  KerasWriter grid(double[] edges, String spacingName) {
    grid = Optional.of(edges);
    spacing = Optional.of(spacingName);
    return this;
  }

  /** Leaves one array out: {@code fc_common/bias}. */
  KerasWriter without(String array) {
    left = array;
    return this;
  }

  void write(Path path) {
    try (WritableHdfFile file = HdfFile.write(path)) {
      WritableGroup base = atRoot ? file : file.putGroup("model_weights");
      int layers = spec.convolutions().layers();
      for (int i = 1; i <= layers; i++) {
        WritableGroup conv = layer(base, "conv_" + i);
        int in = i == 1 ? spec.channels().size() : spec.convolutions().filters();
        put(conv, "kernel", kernel("conv" + i + ".weight", in));
        put(conv, "bias", weights.copyOf("conv" + i + ".bias"));
        norm(base, normName.apply(i - 1), "bn" + i);
      }
      dense(base, "fc_common", "common", spec.flatSize());
      norm(base, normName.apply(layers), "common_bn");
      for (int head = 0; head < spec.heads().size(); head++) {
        dense(base, "fc_box_" + head, "box" + head, spec.denseWidth());
        dense(base, "fc_offset_" + head, "offset" + head, spec.denseWidth());
        if (lambda) {
          // Keras leaves the group empty, which this library writes wrongly.
          base.putGroup("lambda_" + head).putDataset("filler", new float[] {head});
        }
      }
      config.ifPresent(json -> file.putAttribute("model_config", json));
      grid.ifPresent(edges -> file.putDataset("model_grid", edges));
      spacing.ifPresent(name -> file.putAttribute("grid_spacing", name));
    }
  }

  private static WritableGroup layer(WritableGroup base, String name) {
    return base.putGroup(name).putGroup(name);
  }

  private void put(WritableGroup layer, String array, Object values) {
    if (!left.equals(layer.getName() + "/" + array)) {
      layer.putDataset(array + ":0", values);
    }
  }

  private void norm(WritableGroup base, String keras, String ours) {
    WritableGroup norm = layer(base, keras);
    put(norm, "gamma", weights.copyOf(ours + ".weight"));
    put(norm, "beta", weights.copyOf(ours + ".bias"));
    put(norm, "moving_mean", weights.copyOf(ours + ".running_mean"));
    put(norm, "moving_variance", weights.copyOf(ours + ".running_var"));
  }

  private void dense(WritableGroup base, String keras, String ours, int in) {
    WritableGroup dense = layer(base, keras);
    float[] values = weights.copyOf(ours + ".weight");
    int out = values.length / in;
    float[][] kernel = new float[in][out];
    for (int i = 0; i < in; i++) {
      for (int o = 0; o < out; o++) {
        kernel[i][o] = values[o * in + i];
      }
    }
    put(dense, "kernel", kernel);
    put(dense, "bias", weights.copyOf(ours + ".bias"));
  }

  private float[][][] kernel(String ours, int in) {
    float[] values = weights.copyOf(ours);
    int width = spec.convolutions().kernel();
    int out = spec.convolutions().filters();
    float[][][] kernel = new float[width][in][out];
    for (int k = 0; k < width; k++) {
      for (int i = 0; i < in; i++) {
        for (int o = 0; o < out; o++) {
          kernel[k][i][o] = values[(o * in + i) * width + k];
        }
      }
    }
    return kernel;
  }
}
