package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeTestTest {
  private final Deque<Runnable> ui = new ArrayDeque<>();
  private final List<String> quits = new ArrayList<>();
  private boolean busy = true;
  private final SmokeTest smoke = new SmokeTest(() -> busy, ui::add, () -> quits.add("quit"));

  @Test
  void waitsForWhatIsBeingOpenedAndQuitsOnceAfterTheFrame() {
    paint(1000);
    assertThat(ui).isEmpty();

    busy = false;
    paint(4);
    assertThat(ui).isEmpty();
    paint(1000);

    assertThat(quits).as("within a frame").isEmpty();
    assertThat(ui).hasSize(1);
    ui.remove().run();
    assertThat(quits).containsExactly("quit");
  }

  @Test
  void countsAnewAfterFurtherWork() {
    busy = false;
    paint(4);
    busy = true;
    paint(1);
    busy = false;
    paint(4);
    assertThat(ui).isEmpty();
    paint(1);
    assertThat(ui).hasSize(1);
  }

  private void paint(int frames) {
    for (int i = 0; i < frames; i++) {
      smoke.handle(i);
    }
  }
}
