package org.lymanscope.app.inspect;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.engine.template.TemplateLibrary;

/** A view-model with everything around it made by hand: queues for threads, a clock that obeys. */
final class Workbench {
  /** Runs nothing until told to. */
  static final class Work implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
      waiting.add(work);
    }

    boolean runOne() {
      Runnable next = waiting.poll();
      if (next != null) {
        next.run();
      }
      return next != null;
    }

    int size() {
      return waiting.size();
    }
  }

  /** Stands still until moved. */
  static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final Work ui = new Work();
  final Work reader = new Work();
  final HandClock clock = new HandClock();
  final List<Notice> notices = new ArrayList<>();
  final LiveSettings settings =
      new LiveSettings(
          Settings.NONE, new SettingsStore(Path.of("unused")), work -> {}, thrown -> {});
  final ActiveModels models = new ActiveModels();
  final InspectContext context =
      new InspectContext(ui, reader, clock, notices::add, settings, models);
  final MadeSpectra spectra;
  final MemoryRecords records = new MemoryRecords("me", clock);
  final InspectViewModel model =
      new InspectViewModel(context, BuiltInLines.lists(), TemplateLibrary.builtIn().subList(0, 2));

  Workbench(int targets) {
    spectra = new MadeSpectra(targets);
  }

  /** A screen that shows the first of so many spectra. */
  static Workbench opened(int targets) {
    Workbench bench = new Workbench(targets);
    bench.open();
    return bench;
  }

  void open() {
    model.open(model.list(spectra, records, records.current()));
    settle();
  }

  /** Lets everything that waits be done, in order. */
  void settle() {
    while (reader.runOne() || ui.runOne()) {}
  }

  /** The name of the spectrum on the screen; empty if it is not there yet. */
  String onScreen() {
    return model.presentProperty().get() ? model.currentProperty().get().orElseThrow().name() : "";
  }
}
