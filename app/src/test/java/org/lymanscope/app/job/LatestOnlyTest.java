package org.lymanscope.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final Deque<Runnable> ui = new ArrayDeque<>();
  private final LatestOnly latest = new LatestOnly(worker::add, ui::add);
  private final List<String> told = new ArrayList<>();

  @Test
  void anOvertakenRequestIsNotBegun() {
    List<String> begun = new ArrayList<>();
    ask("old", begun);
    ask("new", begun);
    run();

    assertThat(begun).containsExactly("new");
    assertThat(told).containsExactly("new");
  }

  @Test
  void anOvertakenAnswerIsDropped() {
    ask("old", new ArrayList<>());
    worker.remove().run();
    ask("new", new ArrayList<>());
    run();

    assertThat(told).containsExactly("new");
  }

  @Test
  void failureIsToldUnlessForgotten() {
    fail();
    run();
    fail();
    latest.forget();
    run();

    assertThat(told).containsExactly("java.io.IOException: broken");
  }

  private void ask(String name, List<String> begun) {
    latest.request(
        () -> {
          begun.add(name);
          return name;
        },
        told::add,
        cause -> told.add(cause.toString()));
  }

  private void fail() {
    latest.request(
        () -> {
          throw new IOException("broken");
        },
        answer -> told.add("answer"),
        cause -> told.add(cause.toString()));
  }

  private void run() {
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
    while (!ui.isEmpty()) {
      ui.remove().run();
    }
  }
}
