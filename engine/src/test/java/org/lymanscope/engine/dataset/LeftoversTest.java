package org.lymanscope.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** What a process that was killed leaves of a dataset in the making. */
  private Path killed(String name) throws IOException {
    Path left = Files.createDirectory(folder.resolve(name));
    Files.writeString(left.resolve(Leftovers.LOCK), "");
    Files.writeString(left.resolve("spectra.npy"), "half");
    return left;
  }

  @Test
  void whatNobodyHoldsIsDeletedAndWhatSomebodyHoldsStays() throws IOException {
    killed(".unfinished-survey-4711-0");
    Files.createDirectory(folder.resolve("survey"));
    try (UnfinishedFolder living = UnfinishedFolder.create(folder.resolve("new"), any -> {})) {
      living.write("a", text("a"));
      assertThat(Leftovers.clean(folder)).containsExactly(".unfinished-survey-4711-0");
      assertThat(living.resolve("a")).hasContent("a");
      living.moveIntoPlace();
    }
    assertThat(names()).containsExactly("new", "survey");
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**a");
    assertThat(folder.resolve("new").resolve(Leftovers.LOCK)).doesNotExist();
  }

  @Test
  void whatWasToBeReplacedIsPutBackWhenTheProcessWasKilledBetween() throws IOException {
    Path old = Files.createDirectory(folder.resolve(".replaced-.unfinished-my-set-12-0"));
    Files.writeString(old.resolve("dataset.json"), "old");
    killed(".unfinished-my-set-12-0");
    assertThat(Leftovers.clean(folder)).containsExactly(".unfinished-my-set-12-0");
    assertThat(names()).containsExactly("my-set");
    assertThat(folder.resolve("my-set/dataset.json")).hasContent("old");
  }

  @Test
  void whatWasReplacedIsDeletedWhenTheProcessWasKilledAfter() throws IOException {
    Path old = Files.createDirectory(folder.resolve(".replaced-.unfinished-my-set-12-0"));
    Files.writeString(old.resolve("dataset.json"), "old");
    Path made = Files.createDirectory(folder.resolve("my-set"));
    Files.writeString(made.resolve("dataset.json"), "new");
    Files.writeString(made.resolve(Leftovers.LOCK), "");
    assertThat(Leftovers.clean(folder)).isEmpty();
    assertThat(names()).containsExactly("my-set");
    assertThat(made.resolve("dataset.json")).hasContent("new");
  }

  @Test
  void aReplacedFolderIsGoneAndAFailureLeavesTheOldOne() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    Files.writeString(place.resolve("a"), "old");
    try (UnfinishedFolder next = UnfinishedFolder.create(place, any -> {})) {
      next.write("a", text("half"));
    }
    assertThat(place.resolve("a")).hasContent("old");
    try (UnfinishedFolder next = UnfinishedFolder.create(place, any -> {})) {
      next.write("a", text("new"));
      next.moveIntoPlace();
    }
    assertThat(place.resolve("a")).hasContent("new");
    assertThat(names()).containsExactly("place");
  }

  @Test
  void aPlaceThatWasTakenMeanwhileIsNotOverwritten() throws IOException {
    Path place = folder.resolve("place");
    UnfinishedFolder.Place free =
        target -> {
          if (Files.exists(target)) {
            throw new IOException("taken");
          }
        };
    try (UnfinishedFolder one = UnfinishedFolder.create(place, free);
        UnfinishedFolder other = UnfinishedFolder.create(place, free)) {
      other.write("a", text("other"));
      other.moveIntoPlace();
      assertThatThrownBy(one::moveIntoPlace).hasMessage("taken");
    }
    assertThat(place.resolve("a")).hasContent("other");
    assertThat(names()).containsExactly("place");
  }
}
