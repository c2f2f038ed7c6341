package org.lymanscope.app.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.label.Classification;

/**
 * Waits for records: what follows a decision happens only once it is on disk. While one is under
 * way no other begins. UI thread only.
 */
final class Recorder {
  private final InspectContext context;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Optional<String>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Classification>> last =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private Runnable retry = () -> {};

  Recorder(InspectContext context) {
    this.context = context;
  }

  /** Whether a record is under way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the last record could not be written; empty if it could. */
  ReadOnlyObjectProperty<Optional<String>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** The last record that was written. */
  ReadOnlyObjectProperty<Optional<Classification>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Does something as soon as nothing is under way; not at all if what is under way fails. */
  void afterwards(Runnable action) {
    if (busy.get()) {
      waiting.add(action);
    } else {
      action.run();
    }
  }

  /** Does again what failed; harmless if nothing did. */
  void retry() {
    Runnable again = retry;
    again.run();
  }

  /**
   * Writes, then goes on; if it fails, says why and stays.
   *
   * @param again what {@link #retry} does if it fails
   */
  <T> void write(CompletionStage<T> writing, Consumer<T> then, Runnable again) {
    busy.set(true);
    writing.whenComplete(
        (written, thrown) ->
            context
                .ui()
                .execute(
                    () -> {
                      busy.set(false);
                      if (thrown == null) {
                        failure.set(Optional.empty());
                        retry = () -> {};
                        then.accept(written);
                        goOn();
                      } else {
                        fail(thrown, again);
                      }
                    }));
  }

  void written(Classification record) {
    last.set(Optional.of(record));
  }

  void clear() {
    failure.set(Optional.empty());
    retry = () -> {};
  }

  private void goOn() {
    while (!busy.get() && !waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private void fail(Throwable thrown, Runnable again) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String sentence = Text.get("inspect.error.record", String.valueOf(cause.getMessage()));
    retry = again;
    waiting.clear();
    failure.set(Optional.of(sentence));
    context.notices().tell(Notice.failure(sentence, cause));
  }
}
