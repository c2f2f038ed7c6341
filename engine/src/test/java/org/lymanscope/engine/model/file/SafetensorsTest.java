package org.lymanscope.engine.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.model.Weights;

class SafetensorsTest {
  /** Three arrays of convolution, norm and dense; {@code z1.bias} is the last, one number. */
  private static final NetworkSpec SPEC =
      new DirectZSpec(
          new WavelengthGrid.Linear(4000, 10, 6),
          List.of(InputChannel.FLUX),
          new Convolutions(1, 2, 3, 1, Convolutions.Padding.VALID, 0),
          List.of());

  private static final Weights WEIGHTS = SmallModels.weights(SPEC, 5);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("weights.safetensors");
    Safetensors.write(file, SPEC, WEIGHTS);
  }

  @Test
  void bytesAreThoseOfTheFormat() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(bytes.getLong());
    assertThat(length % 8).isZero();
    JsonNode header =
        new ObjectMapper().readTree(new String(bytes.array(), 8, length, StandardCharsets.UTF_8));
    assertThat(header.path("__metadata__").path("format").asText()).isEqualTo("pt");
    int seen = 0;
    for (ParameterShape shape : SPEC.parameters()) {
      JsonNode array = header.path(shape.name());
      assertThat(array.path("dtype").asText()).isEqualTo("F32");
      assertThat(array.path("shape")).hasToString(shape.shape().toString().replace(" ", ""));
      int begin = array.path("data_offsets").path(0).intValue();
      assertThat(array.path("data_offsets").path(1).intValue()).isEqualTo(begin + 4 * shape.size());
      for (int i = 0; i < shape.size(); i++) {
        assertThat(bytes.getFloat(8 + length + begin + 4 * i))
            .isEqualTo(WEIGHTS.view(shape.name()).get(i));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(SPEC.totalCount());
    assertThat(bytes.capacity()).isEqualTo(8 + length + 4 * SPEC.totalCount());
  }

  @Test
  void comesBackBitForBit() throws IOException {
    assertThat(SmallModels.numbers(SPEC, Safetensors.read(file, SPEC)))
        .isEqualTo(SmallModels.numbers(SPEC, WEIGHTS));
  }

  @Test
  void oldFileIsReplacedAndNothingIsLeftBeside() throws IOException {
    Weights other = SmallModels.weights(SPEC, 77);
    Safetensors.write(file, SPEC, other);
    assertThat(SmallModels.numbers(SPEC, Safetensors.read(file, SPEC)))
        .isEqualTo(SmallModels.numbers(SPEC, other));
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void countersOfPyTorchAreLeftOut() throws IOException {
    rewrite(
        header(),
        header()
            .replaceFirst(
                "\\{",
                "{\"bn1.num_batches_tracked\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[{E},{F}]},"
                    .replace("{E}", "" + 4 * SPEC.totalCount())
                    .replace("{F}", "" + (4 * SPEC.totalCount() + 8))),
        8);
    assertThat(SmallModels.numbers(SPEC, Safetensors.read(file, SPEC)))
        .isEqualTo(SmallModels.numbers(SPEC, WEIGHTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"F32\"        | \"F64\"          | conv1.weight | expected F32 [2, 1, 3], found F64 [2, 1, 3]",
        "[2,1,3]        | [3,1,2]          | conv1.weight | expected F32 [2, 1, 3], found F32 [3, 1, 2]",
        "[0,24]         | [0,20]           | conv1.bias   | expected a place from byte 20",
        "[0,24]         | [4,24]           | conv1.weight | expected a place from byte 0",
        "[0,24]         | [24,0]           | conv1.weight | expected a place from byte 0",
        "[0,24]         | [0,-24]          | conv1.weight | two data_offsets",
        "[0,24]         | [0,2e3]          | conv1.weight | two data_offsets",
        "[0,24]         | [0,99999999999]  | conv1.weight | to 99999999999",
        "conv1.weight   | conv9.weight     | conv1.weight | expected an array, found none of this",
        "conv1.bias     | conv1.weight     | header       | expected JSON",
        "{              | [                | header       | expected JSON",
      })
  void damageIsNamed(String old, String changed, String place, String sentence) throws IOException {
    rewrite(header(), header().replaceFirst(Pattern.quote(old), changed), 0);
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> Safetensors.read(file, SPEC))
        .withMessageStartingWith("weights.safetensors, ")
        .withMessageContaining(place)
        .withMessageContaining(sentence);
  }

  @Test
  void otherArraysAreNamed() throws IOException {
    rewrite(
        header(),
        header()
            .replaceFirst(
                "\\{", "{\"more\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},"),
        0);
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> Safetensors.read(file, SPEC))
        .withMessageContaining("found also more");
  }

  @Test
  void everyShorterFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatExceptionOfType(SpectrumFormatException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> Safetensors.read(file, SPEC));
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 4));
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> Safetensors.read(file, SPEC));
  }

  @Test
  void headerLengthIsNotBelieved() throws IOException {
    for (long length : new long[] {-1, 0, 1, Long.MAX_VALUE, 1 << 20}) {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      Files.write(file, bytes);
      assertThatExceptionOfType(SpectrumFormatException.class)
          .isThrownBy(() -> Safetensors.read(file, SPEC))
          .withMessageContaining("header: expected a length that fits")
          .withMessageContaining(Long.toUnsignedString(length));
    }
  }

  @Test
  void notANumberIsNamedWithItsArray() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(bytes.length - 4, Float.POSITIVE_INFINITY);
    Files.write(file, bytes);
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> Safetensors.read(file, SPEC))
        .withMessage("weights.safetensors, z1.bias: expected numbers, found Infinity.");
  }

  @Test
  void absentFile() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Safetensors.read(folder.resolve("absent"), SPEC));
  }

  private String header() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return new String(bytes, 8, length, StandardCharsets.UTF_8);
  }

  private void rewrite(String old, String header, int more) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    int numbers = bytes.length - 8 - old.length();
    ByteBuffer whole =
        ByteBuffer.allocate(8 + text.length + numbers + more).order(ByteOrder.LITTLE_ENDIAN);
    whole.putLong(text.length).put(text).put(bytes, bytes.length - numbers, numbers);
    Files.write(file, whole.array());
  }
}
