package org.lymanscope.engine.model.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.io.SafetensorsHead;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.ParameterShape;

/**
 * The first part of a safetensors file: its length as 8 bytes, little-endian, then JSON that tells
 * of each array its type, shape and place.
 *
 * @param arrays by name
 * @param words what stands beside them in words, by key
 * @param dataStart where the numbers begin, in bytes from the start of the file
 */
record SafetensorsHeader(Map<String, Entry> arrays, Map<String, String> words, long dataStart) {
  /** What the format allows. */
  private static final long LONGEST = 100_000_000;

  private static final String METADATA = "__metadata__";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * One array.
   *
   * @param dtype its type as the format names it: {@code F32}
   * @param shape lengths, slowest first
   * @param begin first byte, counted from the end of the header
   * @param end byte behind the last
   */
  record Entry(String dtype, List<Long> shape, long begin, long end) {}

  /** The header as bytes, its length in front, for arrays one behind the other. */
  static ByteBuffer bytes(List<ParameterShape> shapes) {
    return bytes(shapes, Map.of());
  }

  /** As above with words beside. */
  static ByteBuffer bytes(List<ParameterShape> shapes, Map<String, String> words) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode beside = root.putObject(METADATA).put("format", "pt");
    words.forEach(beside::put);
    long at = 0;
    for (ParameterShape shape : shapes) {
      ObjectNode array = root.putObject(shape.name()).put("dtype", "F32");
      ArrayNode lengths = array.putArray("shape");
      shape.shape().forEach(lengths::add);
      long end = at + Float.BYTES * (long) shape.size();
      array.putArray("data_offsets").add(at).add(end);
      at = end;
    }
    return SafetensorsHead.bytes(root.toString());
  }

  /** Reads the header and checks that the arrays fill the rest of the file without overlap. */
  static SafetensorsHeader read(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < Long.BYTES) {
      throw new SpectrumFormatException(file, "", "a safetensors file", size + " bytes");
    }
    ByteBuffer first = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    readFully(file, channel, first, 0);
    long length = first.flip().getLong();
    if (length < 2 || length > Math.min(LONGEST, size - Long.BYTES)) {
      throw new SpectrumFormatException(
          file,
          "header",
          "a length that fits into the file of " + size + " bytes",
          Long.toUnsignedString(length));
    }
    ByteBuffer text = ByteBuffer.allocate((int) length);
    readFully(file, channel, text, Long.BYTES);
    ObjectNode root = parse(file, text.array());
    SafetensorsHeader header =
        new SafetensorsHeader(arrays(file, root), words(root), Long.BYTES + length);
    header.checkPlaces(file, size - header.dataStart);
    return header;
  }

  /** Reads until the buffer is full. */
  static void readFully(Path file, FileChannel channel, ByteBuffer into, long from)
      throws IOException {
    while (into.hasRemaining()) {
      if (channel.read(into, from + into.position()) < 0) {
        throw new SpectrumFormatException(file, "", "more bytes", "the end of the file");
      }
    }
  }

  private static ObjectNode parse(Path file, byte[] text) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new SpectrumFormatException(file, "header", "JSON", e.getOriginalMessage(), e);
    }
    if (!(root instanceof ObjectNode object)) {
      throw new SpectrumFormatException(file, "header", "a JSON object", "none");
    }
    return object;
  }

  private static Map<String, String> words(ObjectNode root) {
    Map<String, String> words = new LinkedHashMap<>();
    root.path(METADATA)
        .properties()
        .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
    return words;
  }

  private static Map<String, Entry> arrays(Path file, ObjectNode root) throws IOException {
    Map<String, Entry> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!field.getKey().equals(METADATA)) {
        arrays.put(field.getKey(), entry(file, field.getKey(), field.getValue()));
      }
    }
    return arrays;
  }

  private static Entry entry(Path file, String name, JsonNode node) throws IOException {
    JsonNode shape = node.path("shape");
    JsonNode places = node.path("data_offsets");
    if (!node.path("dtype").isTextual()
        || !wholeNumbers(shape)
        || !wholeNumbers(places)
        || places.size() != 2) {
      throw new SpectrumFormatException(
          file, "header, " + name, "dtype, shape and two data_offsets", node.toString());
    }
    List<Long> lengths = new ArrayList<>();
    shape.forEach(length -> lengths.add(length.longValue()));
    return new Entry(
        node.path("dtype").textValue(),
        lengths,
        places.get(0).longValue(),
        places.get(1).longValue());
  }

  private static boolean wholeNumbers(JsonNode node) {
    if (!node.isArray()) {
      return false;
    }
    for (JsonNode one : node) {
      if (!one.isIntegralNumber() || !one.canConvertToLong() || one.longValue() < 0) {
        return false;
      }
    }
    return true;
  }

  private void checkPlaces(Path file, long dataLength) throws IOException {
    List<Map.Entry<String, Entry>> sorted = new ArrayList<>(arrays.entrySet());
    sorted.sort(
        Comparator.<Map.Entry<String, Entry>>comparingLong(array -> array.getValue().begin())
            .thenComparingLong(array -> array.getValue().end()));
    long at = 0;
    for (Map.Entry<String, Entry> array : sorted) {
      Entry place = array.getValue();
      if (place.begin() != at || place.end() < at || place.end() > dataLength) {
        throw new SpectrumFormatException(
            file,
            array.getKey(),
            "a place from byte " + at + " to " + dataLength + " at most",
            place.begin() + " to " + place.end());
      }
      at = place.end();
    }
    if (at != dataLength) {
      throw new SpectrumFormatException(
          file, "", at + " bytes of numbers", Long.toString(dataLength));
    }
  }
}
