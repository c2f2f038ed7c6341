package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;

/**
 * Weights in the safetensors format (github.com/huggingface/safetensors), which Python reads
 * without running code of the file. The format is a page long, and DJL's reader needs PyTorch's
 * native library loaded, which a list of models has no use for; hence this one.
 */
public final class Safetensors {
  /** PyTorch keeps this counter beside its batch normalisations; it changes no answer. */
  private static final String COUNTER = ".num_batches_tracked";

  private Safetensors() {}

  /**
   * Reads the arrays of an architecture.
   *
   * @throws SpectrumFormatException if the file is damaged, lacks an array, has another shape, type
   *     or array, or holds NaN or infinity
   */
  public static Weights read(Path file, NetworkSpec spec) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      SafetensorsHeader header = SafetensorsHeader.read(file, channel);
      Map<String, SafetensorsHeader.Entry> rest = new LinkedHashMap<>(header.arrays());
      rest.keySet().removeIf(name -> name.endsWith(COUNTER));
      Map<String, float[]> arrays = new LinkedHashMap<>();
      for (ParameterShape shape : spec.parameters()) {
        SafetensorsHeader.Entry entry = rest.remove(shape.name());
        if (entry == null) {
          throw new SpectrumFormatException(file, shape.name(), "an array", "none of this name");
        }
        check(file, shape, entry);
        arrays.put(shape.name(), values(file, channel, header.dataStart() + entry.begin(), shape));
      }
      for (String name : rest.keySet()) {
        throw new SpectrumFormatException(
            file, "", "the arrays of the model card only", "also " + name);
      }
      return Weights.adopt(spec, arrays);
    }
  }

  /** Writes the arrays of an architecture; an existing file is replaced in one step. */
  public static void write(Path file, NetworkSpec spec, Weights weights) throws IOException {
    List<ParameterShape> shapes = spec.parameters();
    WholeFile.write(
        file,
        channel -> {
          WholeFile.writeFully(channel, SafetensorsHeader.bytes(shapes));
          for (ParameterShape shape : shapes) {
            LittleEndian.<IOException>feed(
                weights.view(shape.name()), bytes -> WholeFile.writeFully(channel, bytes));
          }
        });
  }

  private static void check(Path file, ParameterShape shape, SafetensorsHeader.Entry entry)
      throws IOException {
    String expected = "F32 " + shape.shape();
    String found = entry.dtype() + " " + entry.shape();
    if (!found.equals(expected)) {
      throw new SpectrumFormatException(file, shape.name(), expected, found);
    }
    long bytes = Float.BYTES * (long) shape.size();
    if (entry.end() - entry.begin() != bytes) {
      throw new SpectrumFormatException(
          file, shape.name(), bytes + " bytes", Long.toString(entry.end() - entry.begin()));
    }
  }

  private static float[] values(Path file, FileChannel channel, long from, ParameterShape shape)
      throws IOException {
    float[] values = numbers(file, channel, from, shape.size());
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new SpectrumFormatException(file, shape.name(), "numbers", Float.toString(value));
      }
    }
    return values;
  }

  static float[] numbers(Path file, FileChannel channel, long from, int count) throws IOException {
    float[] values = new float[count];
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    SafetensorsHeader.readFully(file, channel, bytes, from);
    bytes.flip().asFloatBuffer().get(values);
    return values;
  }
}
