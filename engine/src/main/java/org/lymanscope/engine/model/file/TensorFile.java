package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.ParameterShape;

/**
 * Any rows of numbers by name, and words beside them, in the safetensors format: what is no
 * finished model, such as training under way. Numbers may be NaN.
 */
public final class TensorFile {
  private TensorFile() {}

  /**
   * What is in a file.
   *
   * @param arrays rows of numbers by name
   * @param words texts by key
   */
  public record Content(Map<String, float[]> arrays, Map<String, String> words) {
    /**
     * One of the texts.
     *
     * @throws SpectrumFormatException if it is not there
     */
    public String word(Path file, String key) throws IOException {
      String word = words.get(key);
      if (word == null) {
        throw new SpectrumFormatException(file, "header", "a text " + key, "none");
      }
      return word;
    }
  }

  /**
   * Reads a file.
   *
   * @throws SpectrumFormatException if it is damaged, or has numbers of another type
   */
  public static Content read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      SafetensorsHeader header = SafetensorsHeader.read(file, channel);
      Map<String, float[]> arrays = new LinkedHashMap<>();
      for (Map.Entry<String, SafetensorsHeader.Entry> array : header.arrays().entrySet()) {
        SafetensorsHeader.Entry place = array.getValue();
        long bytes = place.end() - place.begin();
        if (!place.dtype().equals("F32") || bytes % Float.BYTES != 0 || bytes > Integer.MAX_VALUE) {
          throw new SpectrumFormatException(file, array.getKey(), "F32", place.dtype());
        }
        long from = header.dataStart() + place.begin();
        arrays.put(
            array.getKey(), Safetensors.numbers(file, channel, from, (int) (bytes / Float.BYTES)));
      }
      return new Content(arrays, header.words());
    }
  }

  /** Writes a file; an existing one is replaced in one step. */
  public static void write(Path file, Content content) throws IOException {
    List<ParameterShape> shapes = new ArrayList<>();
    content
        .arrays()
        .forEach(
            (name, numbers) -> shapes.add(new ParameterShape(name, List.of(numbers.length), true)));
    WholeFile.write(
        file,
        channel -> {
          WholeFile.writeFully(channel, SafetensorsHeader.bytes(shapes, content.words()));
          for (float[] numbers : content.arrays().values()) {
            LittleEndian.<IOException>feed(
                FloatBuffer.wrap(numbers), bytes -> WholeFile.writeFully(channel, bytes));
          }
        });
  }
}
