package org.lymanscope.engine.dataset;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.lymanscope.engine.io.SpectrumFormatException;

/** A dataset's card as {@code dataset.json}. */
final class CardFile {
  /** Raised when older programs could not read it any more. */
  static final int VERSION = 1;

  private static final String FORMAT = "lymanscope-dataset";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(instants())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private CardFile() {}

  private static SimpleModule instants() {
    return new SimpleModule()
        .addSerializer(
            Instant.class,
            new StdDelegatingSerializer(
                Instant.class,
                new StdConverter<Instant, String>() {
                  @Override
                  public String convert(Instant instant) {
                    return instant.toString();
                  }
                }))
        .addDeserializer(
            Instant.class,
            new StdDelegatingDeserializer<>(
                new StdConverter<String, Instant>() {
                  @Override
                  public Instant convert(String text) {
                    return Instant.parse(text);
                  }
                }));
  }

  static DatasetCard read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (!(root instanceof ObjectNode object) || !object.path("format").asText().equals(FORMAT)) {
        throw new SpectrumFormatException(file, "", "the card of a dataset", "something else");
      }
      int version = object.path("version").asInt();
      if (version < 1 || version > VERSION) {
        String newer = version > VERSION ? ", made by a newer Lymanscope" : "";
        throw new SpectrumFormatException(
            file, "version", "a number from 1 to " + VERSION, version + newer);
      }
      object.remove("format");
      object.remove("version");
      return JSON.treeToValue(object, DatasetCard.class);
    } catch (JsonParseException e) {
      String line = "line " + e.getLocation().getLineNr();
      throw new SpectrumFormatException(file, line, "JSON", e.getOriginalMessage(), e);
    } catch (JsonMappingException e) {
      throw new SpectrumFormatException(
          file, place(e), "what a dataset's card has", e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw new SpectrumFormatException(file, "", "JSON", e.getOriginalMessage(), e);
    }
  }

  private static String place(JsonMappingException e) {
    StringBuilder place = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      place.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return place.isEmpty() ? "" : place.substring(1);
  }

  static String text(DatasetCard card) {
    ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
    root.setAll((ObjectNode) JSON.valueToTree(card));
    root.remove("parents");
    return root.toPrettyString() + "\n";
  }
}
