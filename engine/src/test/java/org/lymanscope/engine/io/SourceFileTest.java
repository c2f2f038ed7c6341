package org.lymanscope.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
  @TempDir Path folder;

  /** Changing how fingerprints are made would orphan every classification: docs/decisions/0003. */
  @Test
  void fingerprintsStayWhatTheyAre() throws IOException {
    assertThat(fingerprint(new byte[0])).isEqualTo("af5570f5a1810b7af78caf4bc70a660f");
    assertThat(fingerprint("Lymanscope".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("adf11265f591867fedda3ad095ce414d");
    assertThat(fingerprint(counting(1_000_000))).isEqualTo("67069d84ea5c5d59ede33912dc7e2547");
  }

  @Test
  void everyByteOfASmallFileCounts() throws IOException {
    byte[] bytes = counting(384 << 10);
    String before = fingerprint(bytes);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20; i++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)]++;
      assertThat(fingerprint(changed)).isNotEqualTo(before);
    }
  }

  @Test
  void sizeAndSamplesOfALargeFileCount() throws IOException {
    byte[] bytes = counting(2_000_000);
    String before = fingerprint(bytes);
    assertThat(fingerprint(Arrays.copyOf(bytes, bytes.length + 1))).isNotEqualTo(before);
    for (int at : new int[] {0, 65_535, 65_536, bytes.length - 65_537, bytes.length - 1}) {
      byte[] changed = bytes.clone();
      changed[at]++;
      assertThat(fingerprint(changed)).isNotEqualTo(before);
    }
  }

  @Test
  void gzipIsSeenByContent() throws IOException {
    Path zipped = folder.resolve("name-tells-nothing.fits");
    byte[] bytes = counting(300_000);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(bytes);
    }
    try (SourceFile source = SourceFile.open(zipped)) {
      assertThat(source.size()).isEqualTo(300_000);
      assertThat(source.stream().readAllBytes()).isEqualTo(bytes);
      assertThat(source.bytes(299_990, 10)).isEqualTo(ByteBuffer.wrap(bytes, 299_990, 10));
      assertThat(source.fingerprint()).isEqualTo(SourceFile.fingerprintOf(zipped));
    }
  }

  @Test
  void damagedGzipIsAnErrorInWords() throws IOException {
    Path zipped = folder.resolve("cut.fits.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(counting(300_000));
    }
    byte[] whole = Files.readAllBytes(zipped);
    for (int length : new int[] {3, 12, whole.length / 2, whole.length - 1}) {
      Files.write(zipped, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> SourceFile.open(zipped).close())
          .isInstanceOf(SpectrumFormatException.class)
          .hasMessage("cut.fits.gz: expected a whole gzip file, found a damaged or truncated one.");
    }
  }

  @Test
  void readingBeyondTheEndIsAnError() throws IOException {
    Path path = Files.write(folder.resolve("short"), counting(100));
    try (SourceFile source = SourceFile.open(path)) {
      assertThat(source.head()).hasSize(100);
      assertThatThrownBy(() -> source.bytes(90, 11)).isInstanceOf(SpectrumFormatException.class);
      assertThatThrownBy(() -> source.bytes(0, Integer.MAX_VALUE))
          .isInstanceOf(SpectrumFormatException.class);
    }
  }

  private String fingerprint(byte[] bytes) throws IOException {
    return SourceFile.fingerprintOf(Files.write(folder.resolve("file"), bytes)).value();
  }

  private static byte[] counting(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }
}
