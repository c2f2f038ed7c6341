package org.lymanscope.app.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.text.Text;

/**
 * What was deleted and can be brought back, by the notice that told of it or by a command. UI
 * thread only.
 */
public final class Deletions<E> {
  private final Notices notices;
  private final Consumer<E> bringBack;
  private final Deque<E> deleted = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper(false);

  /**
   * Creates it, with nothing deleted.
   *
   * @param bringBack undoes a deletion; called once for each
   */
  public Deletions(Notices notices, Consumer<E> bringBack) {
    this.notices = notices;
    this.bringBack = bringBack;
  }

  /** Whether there is something to bring back. */
  public ReadOnlyBooleanProperty restorableProperty() {
    return restorable.getReadOnlyProperty();
  }

  /** Tells that something is deleted, and offers it back. */
  public void add(E entry, String sentence) {
    deleted.push(entry);
    restorable.set(true);
    notices.tell(Notice.done(sentence).with(Text.get("train.undo"), () -> restore(entry)));
  }

  /** Brings back what was deleted last. */
  public void restore() {
    Optional.ofNullable(deleted.peek()).ifPresent(this::restore);
  }

  private void restore(E entry) {
    if (deleted.remove(entry)) { // by the notice and by the command
      restorable.set(!deleted.isEmpty());
      bringBack.accept(entry);
    }
  }
}
