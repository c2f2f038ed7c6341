package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.command.KeyTable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window as users get it, with the Inspect screen in it. */
@ExtendWith(ApplicationExtension.class)
class WholeWindowTest {
  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void everyFocusableControlHasAName(FxRobot robot) {
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
    robot.interact(program.wiring().window().commands().get("view.minimal")::run);
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
  }

  @Test
  void defaultKeysDoNotCollide() {
    assertThat(program.wiring().window().keys().conflicts()).isEmpty();
  }

  /** JAVA_TOOL_OPTIONS=-Dlymanscope.write.docs=true writes the table anew. */
  @Test
  void docsTellTheDefaultKeys() throws IOException {
    Path file = Path.of(System.getProperty("lymanscope.root"), "docs", "keys.md");
    String tables = KeyTable.markdown(program.wiring().window().commands());
    String begin = "<!-- made from the commands -->\n";
    if (Boolean.getBoolean("lymanscope.write.docs")) {
      String before = Files.readString(file);
      Files.writeString(file, before.substring(0, before.indexOf(begin)) + begin + tables);
    }
    assertThat(Files.readString(file)).endsWith(begin + tables);
  }

  @Test
  void keyHelpFitsAndListsThePlotsKeys(FxRobot robot) {
    robot.press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);

    assertThat(robot.lookup("#key-help").tryQuery()).isPresent();
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
  }
}
