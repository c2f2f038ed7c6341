package org.lymanscope.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestOnlyTest {
  private final Deque<Runnable> ui = new ArrayDeque<>();
  private final List<Integer> taken = new ArrayList<>();
  private final NewestOnly<Integer> newest = new NewestOnly<>(ui::add, taken::add);

  @Test
  void whatCameTooFastIsLeftOutButNeverTheLast() {
    newest.tell(1);
    newest.tell(2);
    newest.tell(3);
    assertThat(ui).hasSize(1);
    ui.remove().run();
    assertThat(taken).containsExactly(3);
    newest.tell(4);
    assertThat(ui).hasSize(1);
    ui.remove().run();
    assertThat(taken).containsExactly(3, 4);
    assertThat(ui).isEmpty();
  }
}
