package org.lymanscope.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestInTurnTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final Queue<Runnable> ui = new ArrayDeque<>();
  private final LatestInTurn turns = new LatestInTurn(worker::add, ui::add);
  private final List<String> begun = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void whatIsUnderWayIsAnsweredAndThenTheNewestOfThoseThatWait() {
    ask("first");
    ask("passed over");
    ask("newest");
    run();

    assertThat(begun).containsExactly("first", "newest");
    assertThat(told).containsExactly("first", "newest");
    assertThat(turns.busy()).isFalse();
  }

  @Test
  void onePieceOfWorkAtATime() {
    ask("first");
    ask("second");

    assertThat(worker).hasSize(1);
    worker.remove().run();
    assertThat(worker).as("until the answer is handed over").isEmpty();
    ui.remove().run();
    assertThat(worker).hasSize(1);
  }

  @Test
  void whatIsForgottenIsNeitherAnsweredNorBegun() {
    ask("first");
    ask("second");
    turns.forget();
    run();
    ask("third");
    run();

    assertThat(begun).containsExactly("first", "third");
    assertThat(told).containsExactly("third");
  }

  @Test
  void aFailureIsToldAndTheNextGoesOn() {
    turns.request(
        () -> {
          throw new IOException("broken");
        },
        answer -> told.add("answer"),
        cause -> told.add(cause.toString()));
    ask("next");
    run();

    assertThat(told).containsExactly("java.io.IOException: broken", "next");
  }

  private void ask(String name) {
    turns.request(
        () -> {
          begun.add(name);
          return name;
        },
        told::add,
        cause -> told.add(cause.toString()));
  }

  private void run() {
    while (!worker.isEmpty() || !ui.isEmpty()) {
      Queue<Runnable> next = worker.isEmpty() ? ui : worker;
      next.remove().run();
    }
  }
}
