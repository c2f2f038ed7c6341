package org.lymanscope.engine.model.file;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.spectrum.SpectralClass;

/** How what a model is becomes JSON. The model itself knows nothing of it. */
final class CardJson {
  private CardJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "family")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = LineFinderSpec.class, name = "line-finder"),
    @JsonSubTypes.Type(value = LineFinderToZSpec.class, name = "line-finder-to-z"),
    @JsonSubTypes.Type(value = DirectZSpec.class, name = "direct-z")
  })
  private interface Family {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "spacing")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = WavelengthGrid.Log.class, name = "log10"),
    @JsonSubTypes.Type(value = WavelengthGrid.Linear.class, name = "linear")
  })
  private interface Spacing {}

  /** Values that are one word in JSON. */
  private static final class Word<T> extends JsonDeserializer<T> {
    private final Function<String, T> parse;

    Word(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getValueAsString("");
      try {
        return parse.apply(text);
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw context.instantiationException(Object.class, e);
      }
    }
  }

  /** Strict: what is missing, unknown or of another type is an error and never a silent 0. */
  static ObjectMapper mapper() {
    SimpleModule words =
        new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addDeserializer(Instant.class, new Word<>(Instant::parse))
            .addSerializer(SpectralClass.class, ToStringSerializer.instance)
            .addDeserializer(SpectralClass.class, new Word<>(SpectralClass::new));
    return JsonMapper.builder()
        .addModule(words)
        .addMixIn(NetworkSpec.class, Family.class)
        .addMixIn(WavelengthGrid.class, Spacing.class)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build();
  }
}
