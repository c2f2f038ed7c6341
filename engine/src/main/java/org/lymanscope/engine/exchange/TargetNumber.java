package org.lymanscope.engine.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * The 64-bit number that stands in a column TARGETID. A spectrum whose file gives none gets one
 * made from its identity: always the same for the same spectrum, and below −2⁶², where DESI has
 * none. See docs/formats-labels.md.
 */
public final class TargetNumber {
  private static final int HASH_DIGITS = 8;

  private TargetNumber() {}

  /** The number for this spectrum. */
  public static long of(SpectrumId spectrum) {
    String name = spectrum.nativeId();
    if (name.matches("-?\\d{1,19}")) {
      try {
        return Long.parseLong(name);
      } catch (NumberFormatException e) {
        return made(spectrum);
      }
    }
    return made(spectrum);
  }

  /** Eight hexadecimal digits that tell spectra with the same TARGETID apart. */
  static String shortHash(SpectrumId spectrum) {
    return HexFormat.of().formatHex(digest(spectrum)).substring(0, HASH_DIGITS);
  }

  private static long made(SpectrumId spectrum) {
    long bits = ByteBuffer.wrap(digest(spectrum)).getLong();
    return (bits & (Long.MAX_VALUE >> 1)) | Long.MIN_VALUE;
  }

  private static byte[] digest(SpectrumId spectrum) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(spectrum.toText().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
