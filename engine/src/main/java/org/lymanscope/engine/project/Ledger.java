package org.lymanscope.engine.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * What follows from one inspector's records, taken in their order: which counts for each spectrum,
 * what can be undone and what redone. An import is no step; it ends the steps of its spectrum,
 * because the decision they would bring back stood before it.
 */
final class Ledger {
  private final Map<SpectrumId, Classification> current = new HashMap<>();
  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();

  /**
   * One decision that can be taken back.
   *
   * @param before what counted before it
   * @param after what it said
   */
  record Step(SpectrumId spectrum, ObjectId object, Seen seen, Decision before, Decision after) {}

  /** The record that counts for the spectrum. */
  Optional<Classification> current(SpectrumId spectrum) {
    return Optional.ofNullable(current.get(spectrum));
  }

  /** What undo would take back. */
  Optional<Step> undoable() {
    return Optional.ofNullable(undo.peek());
  }

  /** What redo would bring back. */
  Optional<Step> redoable() {
    return Optional.ofNullable(redo.peek());
  }

  /** Takes the next record in. */
  void add(Classification record) {
    switch (record.action()) {
      case DECIDE -> decide(record);
      case UNDO -> move(undo, redo);
      case REDO -> move(redo, undo);
      case IMPORT -> {
        undo.removeIf(step -> step.spectrum().equals(record.spectrum()));
        redo.removeIf(step -> step.spectrum().equals(record.spectrum()));
      }
    }
    current.put(record.spectrum(), record);
  }

  private void decide(Classification record) {
    Decision before =
        current(record.spectrum()).map(Classification::decision).orElse(Decision.NONE);
    undo.push(
        new Step(record.spectrum(), record.object(), record.seen(), before, record.decision()));
    redo.clear();
  }

  private static void move(Deque<Step> from, Deque<Step> to) {
    Step step = from.poll();
    if (step != null) {
      to.push(step);
    }
  }
}
