package org.lymanscope.engine.survey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Damages the bytes of a file in one of the ways in which files are damaged, and in some others.
 */
final class Damage {
  private static final int BLOCK = 2880;
  private static final int CARD = 80;
  private static final String[] VALUES = {
    "0",
    "1",
    "-1",
    "2",
    "7",
    "99999",
    "2147483647",
    "-2147483648",
    "9223372036854775807",
    "99999999999999999999",
    "1.5",
    "1E308",
    "-1E-308",
    "NaN",
    "T",
    "F",
    "'abc     '",
    "''",
    "'",
    "'1E'",
    "'9999999A'",
    "'1P(3)'",
    "'Q'",
    "abc",
    "-32",
    "-64",
    "16",
    ""
  };

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  byte[] to(byte[] original) {
    byte[] bytes = original.clone();
    int rounds = 1 + random.nextInt(3);
    for (int i = 0; i < rounds && bytes.length > CARD; i++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    return switch (random.nextInt(7)) {
      case 0 -> flipBits(bytes, bytes.length);
      case 1 -> flipBits(bytes, Math.min(bytes.length, 4 * BLOCK));
      case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 3 -> Arrays.copyOf(bytes, random.nextInt(bytes.length) / BLOCK * BLOCK);
      case 4 -> withoutBlock(bytes);
      default -> editCards(bytes);
    };
  }

  private byte[] flipBits(byte[] bytes, int within) {
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      bytes[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] withoutBlock(byte[] bytes) {
    int start = random.nextInt(bytes.length) / BLOCK * BLOCK;
    int end = Math.min(bytes.length, start + BLOCK);
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - start));
    System.arraycopy(bytes, end, shorter, start, bytes.length - end);
    return shorter;
  }

  /** Gives some keywords of a FITS file other values; text files get the values anywhere. */
  private byte[] editCards(byte[] bytes) {
    boolean fits = bytes[0] == 'S' && bytes[1] == 'I';
    for (int tries = 0, edits = 0; tries < 3000 && edits < 2; tries++) {
      int at = random.nextInt(bytes.length / CARD) * CARD;
      if (!fits || (bytes[at + 8] == '=' && bytes[at] >= 'A')) {
        String value = VALUES[random.nextInt(VALUES.length)];
        byte[] text =
            (fits ? String.format(" %-69s", value) : value).getBytes(StandardCharsets.US_ASCII);
        int to = fits ? at + 10 : at;
        System.arraycopy(text, 0, bytes, to, Math.min(text.length, bytes.length - to));
        edits++;
      }
    }
    return bytes;
  }
}
