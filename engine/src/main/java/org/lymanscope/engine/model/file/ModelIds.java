package org.lymanscope.engine.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;

/**
 * Ids of models: the first 16 hexadecimal digits of SHA-256 over the architecture as text and the
 * weights as little-endian floats in the order of {@link NetworkSpec#parameters}. Names, rules and
 * what lines are called on screen take no part, so that changing them keeps the id.
 */
public final class ModelIds {
  private static final int DIGITS = 16;
  private static final ObjectMapper JSON =
      CardJson.mapper().disable(SerializationFeature.INDENT_OUTPUT);

  private ModelIds() {}

  /** The id of the model with this architecture and these weights. */
  public static String of(NetworkSpec spec, Weights weights) {
    MessageDigest digest = sha256();
    digest.update(canonical(spec).getBytes(StandardCharsets.UTF_8));
    for (ParameterShape shape : spec.parameters()) {
      LittleEndian.<RuntimeException>feed(weights.view(shape.name()), digest::update);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** SHA-256 of a file, hexadecimal. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The card with the id that follows from its architecture and these weights. */
  static ModelCard identified(ModelCard card, Weights weights) {
    return new ModelCard(
        of(card.spec(), weights),
        card.name(),
        card.spec(),
        card.preprocessing(),
        card.target(),
        card.rule(),
        card.joint(),
        card.provenance(),
        card.trainingData(),
        card.scores());
  }

  /** Architecture as JSON with sorted keys and without what only people read. */
  private static String canonical(NetworkSpec spec) {
    JsonNode tree = JSON.valueToTree(spec);
    for (JsonNode line : tree.findValues("line")) {
      ((ObjectNode) line).retain(List.of("name", "wavelength"));
    }
    return sorted(tree).toString();
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> fields = new TreeMap<>();
      object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
      return JSON.createObjectNode().setAll(fields);
    }
    if (node.isArray()) {
      var array = JSON.createArrayNode();
      node.forEach(one -> array.add(sorted(one)));
      return array;
    }
    return node;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
