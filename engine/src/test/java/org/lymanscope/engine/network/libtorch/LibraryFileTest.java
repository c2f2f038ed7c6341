package org.lymanscope.engine.network.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFileTest {
  private static final String MARK = "GraphEncoder\0";

  @TempDir Path folder;

  @Test
  void tellsTheProcessorOfLinuxLibraries() throws IOException {
    assertThat(LibraryFile.processor(write(MadeLibraries.elf(62)))).hasValue("x86_64");
    assertThat(LibraryFile.processor(write(MadeLibraries.elf(183)))).hasValue("aarch64");
    assertThat(LibraryFile.processor(write(MadeLibraries.elf(243)))).hasValue("another processor");
  }

  @Test
  void tellsTheProcessorOfWindowsLibraries() throws IOException {
    assertThat(LibraryFile.processor(write(pe(0x8664)))).hasValue("x86_64");
    assertThat(LibraryFile.processor(write(pe(0xaa64)))).hasValue("aarch64");
  }

  @Test
  void tellsNoneOfOtherFiles() throws IOException {
    assertThat(LibraryFile.processor(write(new byte[0]))).isEmpty();
    assertThat(LibraryFile.processor(write("version https://git-lfs".getBytes()))).isEmpty();
    assertThat(LibraryFile.processor(write(new byte[4000]))).isEmpty();
    assertThat(LibraryFile.processor(write(Arrays.copyOf(pe(0x8664), 90)))).isEmpty();
  }

  /** The file is read in pieces of 1 MiB and 77 bytes: the mark and what follows may be cut. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5000, 1048560, 1048576, 1048590, 1048640, 1048653, 2097229, 3000000})
  void findsATextWhereverItStands(int place) throws IOException {
    byte[] bytes = new byte[3_100_000];
    byte[] text = (MARK + "2.7.1\0").getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(text, 0, bytes, place, text.length);

    Optional<String> found =
        LibraryFile.find(
            write(bytes),
            MARK,
            after -> after.startsWith("2.7.1\0") ? Optional.of("found") : Optional.empty());

    assertThat(found).hasValue("found");
  }

  @Test
  void goesOnWhereTheFirstPlaceIsNotTheOne() throws IOException {
    byte[] bytes = (MARK + "Export" + MARK + "2.7.1\0").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(
            LibraryFile.find(
                write(bytes),
                MARK,
                after -> after.startsWith("2") ? Optional.of(after) : Optional.empty()))
        .hasValue("2.7.1\0");
    assertThat(LibraryFile.contains(folder.resolve("library"), "Exporter")).isFalse();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("library"), bytes);
  }

  private static byte[] pe(int machine) {
    ByteBuffer bytes = ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, "MZ".getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(0x3c, 0x118);
    bytes.put(0x118, "PE\0\0".getBytes(StandardCharsets.US_ASCII));
    bytes.putShort(0x118 + 4, (short) machine);
    return bytes.array();
  }
}
