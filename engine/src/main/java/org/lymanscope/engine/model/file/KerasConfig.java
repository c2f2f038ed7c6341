package org.lymanscope.engine.model.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.WavelengthGrid;

/**
 * Settings of a network as Keras writes them ({@code model_config}). What differs from QuasarNET in
 * a way that would change the answers is refused.
 */
final class KerasConfig {
  private final Path path;
  private final List<JsonNode> layers = new ArrayList<>();

  private KerasConfig(Path path, JsonNode root) {
    this.path = path;
    root.path("config").path("layers").forEach(layers::add);
  }

  static KerasSettings read(Path path, String json, Optional<WavelengthGrid> written)
      throws SpectrumFormatException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new SpectrumFormatException(path, "model_config", "JSON", e.getOriginalMessage(), e);
    }
    try {
      return new KerasConfig(path, root).settings(written);
    } catch (IllegalArgumentException e) {
      throw new SpectrumFormatException(
          path, "model_config", "settings of QuasarNET", String.valueOf(e.getMessage()), e);
    }
  }

  private KerasSettings settings(Optional<WavelengthGrid> written) throws SpectrumFormatException {
    expectAll("Conv1D", "activation", "linear");
    expectAll("Conv1D", "dilation_rate", "1");
    expectAll("Conv1D", "groups", "1");
    expectAll("Activation", "activation", "relu");
    for (JsonNode norm : ofClass("BatchNormalization")) {
      double ours = NetworkSpec.BATCH_NORM_EPSILON;
      double epsilon = norm.path("config").path("epsilon").asDouble(ours);
      if (Math.abs(epsilon / ours - 1) > 1e-6) {
        throw wrong(norm, "epsilon " + ours, Double.toString(epsilon));
      }
    }
    for (JsonNode dense : ofClass("Dense")) {
      String name = name(dense);
      if (!name.startsWith("fc_offset")) {
        expect(dense, "activation", name.startsWith("fc_box") ? "sigmoid" : "linear");
      }
    }
    String stride = one(ofClass("Conv1D"), "strides", "1");
    String padding = one(ofClass("Conv1D"), "padding", "valid");
    if (!padding.equals("valid") && !padding.equals("same")) {
      throw new SpectrumFormatException(path, "Conv1D", "padding valid or same", padding);
    }
    return new KerasSettings(
        grid(written),
        Integer.parseInt(stride),
        padding.equals("same") ? Padding.SAME : Padding.VALID,
        Double.parseDouble(one(ofClass("Dropout"), "rate", "0")),
        offsets());
  }

  private WavelengthGrid grid(Optional<WavelengthGrid> written) throws SpectrumFormatException {
    JsonNode config =
        Stream.concat(ofClass("InputLayer").stream(), layers.stream())
            .findFirst()
            .map(layer -> layer.path("config"))
            .orElseThrow(() -> new IllegalArgumentException("no layers"));
    JsonNode shape = config.path(config.has("batch_shape") ? "batch_shape" : "batch_input_shape");
    int bins = shape.path(1).asInt(-1);
    if (written.isPresent() && (bins < 0 || written.get().bins() == bins)) {
      return written.get();
    }
    if (written.isPresent()) {
      throw new SpectrumFormatException(
          path, "model_grid", bins + " bins as the input has", written.get().bins() + " bins");
    }
    return KerasGrid.ofLength(path, bins);
  }

  private OffsetActivation offsets() throws SpectrumFormatException {
    List<JsonNode> offsets =
        layers.stream().filter(layer -> name(layer).startsWith("fc_offset")).toList();
    List<JsonNode> lambdas = ofClass("Lambda");
    String activation = one(offsets, "activation", "sigmoid");
    if (!lambdas.isEmpty()) {
      for (JsonNode lambda : lambdas) {
        checkRescaling(lambda);
      }
      activation = activation.equals("sigmoid") ? "rescaled_sigmoid" : activation + " rescaled";
    }
    return switch (activation) {
      case "sigmoid" -> OffsetActivation.SIGMOID;
      case "rescaled_sigmoid" -> OffsetActivation.RESCALED_SIGMOID;
      case "linear" -> OffsetActivation.LINEAR;
      default ->
          throw new SpectrumFormatException(
              path, "fc_offset_*", "sigmoid, rescaled_sigmoid or linear", activation);
    };
  }

  /**
   * The function of a lambda layer is Python bytecode, which nobody should run; QuasarNET's −0.1 +
   * 1.2·x is known by its two constants.
   */
  private void checkRescaling(JsonNode lambda) throws SpectrumFormatException {
    JsonNode function = lambda.path("config").path("function");
    String code =
        function.isArray()
            ? function.path(0).asText()
            : function.path("config").path("code").asText();
    byte[] bytes = Base64.getMimeDecoder().decode(code);
    if (!(holds(bytes, 0.1) || holds(bytes, -0.1)) || !holds(bytes, 1.2)) {
      throw wrong(lambda, "QuasarNET's rescaling −0.1 + 1.2·x", "another function");
    }
  }

  private static boolean holds(byte[] code, double constant) {
    byte[] wanted =
        ByteBuffer.allocate(Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putDouble(constant)
            .array();
    String all = new String(code, StandardCharsets.ISO_8859_1);
    return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  private List<JsonNode> ofClass(String name) {
    Predicate<JsonNode> wanted = layer -> layer.path("class_name").asText().equals(name);
    return layers.stream().filter(wanted).toList();
  }

  private void expectAll(String layerClass, String key, String expected)
      throws SpectrumFormatException {
    for (JsonNode layer : ofClass(layerClass)) {
      expect(layer, key, expected);
    }
  }

  private void expect(JsonNode layer, String key, String expected) throws SpectrumFormatException {
    String found = value(layer, key).orElse(expected);
    if (!found.equals(expected)) {
      throw wrong(layer, key + " " + expected, found);
    }
  }

  /** The value that all these layers share. */
  private String one(List<JsonNode> among, String key, String otherwise)
      throws SpectrumFormatException {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode layer : among) {
      values.add(value(layer, key).orElse(otherwise));
    }
    if (values.size() > 1) {
      throw new SpectrumFormatException(
          path, "model_config", "one " + key + " for all layers of a kind", values.toString());
    }
    return values.isEmpty() ? otherwise : values.iterator().next();
  }

  /** A setting as text; of a list, its one entry. */
  private static Optional<String> value(JsonNode layer, String key) {
    JsonNode value = layer.path("config").path(key);
    JsonNode single = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return single.isValueNode() && !single.isNull()
        ? Optional.of(single.asText())
        : Optional.empty();
  }

  private static String name(JsonNode layer) {
    return layer.path("config").path("name").asText();
  }

  private SpectrumFormatException wrong(JsonNode layer, String expected, String found) {
    return new SpectrumFormatException(path, name(layer), expected, found);
  }
}
