package org.lymanscope.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array that NumPy wrote (NEP 1, version 1), in C order.
 *
 * @param shape its lengths
 * @param values all numbers, the last index fastest
 */
public record Npy(int[] shape, double[] values) {
  private static final int PREFIX = 10;

  /** Reads little-endian float64, float32 and int64. */
  public static Npy read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int headerLength = bytes.getShort(8);
    String header = new String(bytes.array(), PREFIX, headerLength, StandardCharsets.US_ASCII);
    int[] shape =
        Arrays.stream(group(header, "'shape': \\(([^)]*)\\)").split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    String type = group(header, "'descr': '([^']*)'");
    bytes.position(PREFIX + headerLength);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case "<f8" -> bytes.getDouble();
            case "<f4" -> bytes.getFloat();
            case "<i8" -> bytes.getLong();
            default -> throw new IOException("type " + type);
          };
    }
    return new Npy(shape, values);
  }

  private static String group(String header, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(header);
    if (!matcher.find()) {
      throw new IOException("header " + header);
    }
    return matcher.group(1);
  }
}
