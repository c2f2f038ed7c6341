package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChoiceTest {
  private static final ExtensionFilter CSV = new ExtensionFilter("CSV", "*.csv");

  @TempDir private Path folder;
  private final List<Path> asked = new ArrayList<>();

  /** The system's dialog asked about "labels", which is not there. */
  @Test
  void fileThatOnlyTheEndingMakesIsNotReplacedUnasked() throws IOException {
    Path there = Files.writeString(folder.resolve("labels.csv"), "mine");

    assertThat(FileChoice.saved(folder.resolve("labels"), CSV, answer(false))).isEmpty();
    assertThat(FileChoice.saved(folder.resolve("labels"), CSV, answer(true))).contains(there);
    assertThat(asked).containsExactly(there, there);
  }

  @Test
  void whatTheSystemAskedAboutIsNotAskedAgain() throws IOException {
    Path there = Files.writeString(folder.resolve("labels.csv"), "mine");
    Path free = folder.resolve("other.csv");

    assertThat(FileChoice.saved(there, CSV, answer(false))).contains(there);
    assertThat(FileChoice.saved(folder.resolve("other"), CSV, answer(false))).contains(free);
    assertThat(asked).isEmpty();
  }

  @Test
  void pictureIsProposedBeforeDrawings() {
    assertThat(FileChoice.figureKinds())
        .extracting(kind -> kind.getDescription() + " " + kind.getExtensions())
        .containsExactly("PNG image [*.png]", "SVG drawing [*.svg]", "PDF document [*.pdf]");
  }

  private Predicate<Path> answer(boolean answer) {
    return path -> {
      asked.add(path);
      return answer;
    };
  }
}
