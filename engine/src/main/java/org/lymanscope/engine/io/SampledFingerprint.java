package org.lymanscope.engine.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lymanscope.engine.spectrum.FileFingerprint;

/**
 * Makes a {@link FileFingerprint} without reading the whole file: SHA-256 over the size, the first
 * and last 64 KiB, and 64 blocks of 4 KiB evenly spaced between; the first 32 hexadecimal digits of
 * it. A file of up to 384 KiB is read whole. See docs/decisions/0003.
 */
final class SampledFingerprint {
  private static final int END = 64 << 10;
  private static final int BLOCK = 4 << 10;
  private static final int BLOCKS = 64;
  private static final int DIGITS = 32;

  private SampledFingerprint() {}

  /** The fingerprint of the bytes as they lie on the disk (compressed where they are). */
  static FileFingerprint of(FileChannel channel) throws IOException {
    long size = channel.size();
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
    if (size <= 2L * END + (long) BLOCKS * BLOCK) {
      add(digest, channel, 0, (int) size);
    } else {
      add(digest, channel, 0, END);
      long between = size - 2L * END - BLOCK;
      for (int i = 0; i < BLOCKS; i++) {
        add(digest, channel, END + between * i / (BLOCKS - 1), BLOCK);
      }
      add(digest, channel, size - END, END);
    }
    return new FileFingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
  }

  private static void add(MessageDigest digest, FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer block = ByteBuffer.allocate(length);
    while (block.hasRemaining()) {
      if (channel.read(block, position + block.position()) < 0) {
        throw new EOFException("file became shorter while it was read");
      }
    }
    digest.update(block.flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
