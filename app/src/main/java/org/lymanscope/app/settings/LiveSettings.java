package org.lymanscope.app.settings;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The settings in use: every change is written soon after, in the background. UI thread only. */
public final class LiveSettings {
  private final SettingsStore store;
  private final Executor writer;
  private final Consumer<IOException> failures;
  private final ReadOnlyObjectWrapper<Settings> current;
  private final AtomicReference<@Nullable Settings> unwritten = new AtomicReference<>();

  /**
   * Creates live settings.
   *
   * @param writer one thread that writes the file
   * @param failures told on the writer's thread when a write failed
   */
  public LiveSettings(
      Settings initial, SettingsStore store, Executor writer, Consumer<IOException> failures) {
    this.current = new ReadOnlyObjectWrapper<>(initial);
    this.store = store;
    this.writer = writer;
    this.failures = failures;
  }

  /** The settings now. */
  public Settings get() {
    return current.get();
  }

  /** The settings now, observable. */
  public ReadOnlyObjectProperty<Settings> property() {
    return current.getReadOnlyProperty();
  }

  /** Changes the settings; many changes in a row are written once. */
  public void update(UnaryOperator<Settings> change) {
    Settings next = change.apply(current.get());
    if (next.equals(current.get())) {
      return;
    }
    current.set(next);
    if (unwritten.getAndSet(next) == null) {
      writer.execute(this::write);
    }
  }

  private void write() {
    Settings newest = unwritten.getAndSet(null);
    if (newest == null) {
      return;
    }
    try {
      store.save(newest);
    } catch (IOException e) {
      failures.accept(e);
    }
  }
}
