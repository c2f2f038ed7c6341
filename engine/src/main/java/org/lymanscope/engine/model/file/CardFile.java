package org.lymanscope.engine.model.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.ModelCard;

/** A model card as JSON that people read. */
public final class CardFile {
  /** Grows by one when older programs would misunderstand a card. */
  private static final int SCHEMA = 1;

  private static final ObjectMapper JSON = CardJson.mapper();

  private CardFile() {}

  /**
   * Reads a card.
   *
   * @throws SpectrumFormatException if it is none, or of a newer version of the program
   */
  public static ModelCard read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      JsonNode root = JSON.readTree(bytes);
      if (!(root instanceof ObjectNode object) || !object.path("schema").isInt()) {
        throw new SpectrumFormatException(file, "", "a model card with its schema", "none");
      }
      int schema = object.path("schema").intValue();
      if (schema < 1 || schema > SCHEMA) {
        String newer = schema > SCHEMA ? ", made by a newer Lymanscope" : "";
        throw new SpectrumFormatException(
            file, "schema", "a number from 1 to " + SCHEMA, schema + newer);
      }
      object.remove("schema");
      ModelCard card = JSON.treeToValue(object, ModelCard.class);
      if (!card.id().matches("[0-9a-f]{16}")) {
        throw new SpectrumFormatException(file, "id", "16 hexadecimal digits", card.id());
      }
      return card;
    } catch (JsonProcessingException e) {
      throw new SpectrumFormatException(file, place(e), "a model card", found(e), e);
    }
  }

  /** Writes a card; an existing file is replaced in one step. */
  public static void write(Path file, ModelCard card) throws IOException {
    WholeFile.write(file, text(card));
  }

  /** The card as it stands in its file. */
  public static String text(ModelCard card) {
    ObjectNode root = JSON.createObjectNode().put("schema", SCHEMA);
    root.setAll((ObjectNode) JSON.valueToTree(card));
    return root.toPrettyString() + "\n";
  }

  /** For example {@code spec.heads[3].line}, or the line of a broken text. */
  private static String place(JsonProcessingException e) {
    if (e instanceof JsonParseException) {
      return "line " + e.getLocation().getLineNr();
    }
    StringBuilder place = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        String name = step.getFieldName();
        place.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
      }
    }
    return place.isEmpty() ? "" : place.substring(1);
  }

  private static String found(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "an entry " + unknown.getPropertyName() + " that it does not have";
    }
    if (e instanceof ValueInstantiationException wrong && wrong.getCause() != null) {
      return String.valueOf(wrong.getCause().getMessage());
    }
    String first = e.getOriginalMessage().lines().findFirst().orElse("something else");
    return first.replaceFirst(" \\(start marker at .*", ""); // the place is told already
  }
}
