package org.lymanscope.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("some.json");
    WholeFile.write(file, "Lyα, old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    channel -> {
                      WholeFile.writeFully(channel, ByteBuffer.wrap(new byte[10]));
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(Files.readString(file)).isEqualTo("Lyα, old");
    assertThat(inside()).containsExactly(file);

    WholeFile.write(file, new byte[] {'n', 'e', 'w'});
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(inside()).containsExactly(file);
  }

  /** As any file that a program of this user makes. */
  @Test
  void othersMayReadItAsTheUmaskSays() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path whole = folder.resolve("whole");
    WholeFile.write(whole, "");
    assertThat(Files.getPosixFilePermissions(whole))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> WholeFile.write(missing.resolve("file"), ""))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }

  private Path[] inside() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toArray(Path[]::new);
    }
  }
}
