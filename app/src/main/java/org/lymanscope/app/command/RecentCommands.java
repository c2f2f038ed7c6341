package org.lymanscope.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lymanscope.app.settings.LiveSettings;

/** The commands chosen last in the palette, also over a restart. UI thread only. */
public final class RecentCommands {
  private static final String KEPT = "command.recent";
  private static final int MOST = 8;

  private final LiveSettings settings;
  private final Set<String> neverFirst;

  /**
   * Creates the memory.
   *
   * @param neverFirst ids of commands that a careless Enter must not run
   */
  public RecentCommands(LiveSettings settings, Set<String> neverFirst) {
    this.settings = settings;
    this.neverFirst = Set.copyOf(neverFirst);
  }

  /** Moves a command to the head. */
  void used(Command command) {
    if (!neverFirst.contains(command.id())) {
      List<String> ids =
          Stream.concat(Stream.of(command.id()), ids().stream()).distinct().limit(MOST).toList();
      settings.update(now -> now.withValue(KEPT, String.join(" ", ids)));
    }
  }

  /**
   * The same commands with those used last first, then in the given order; behind them those that
   * cannot run now, and those never to stand first.
   */
  List<Command> first(List<Command> commands) {
    List<String> ids = ids();
    return commands.stream()
        .sorted(
            Comparator.comparing((Command command) -> neverFirst.contains(command.id()))
                .thenComparing(command -> !command.enabled().get())
                .thenComparing(command -> place(ids, command)))
        .toList();
  }

  private static int place(List<String> ids, Command command) {
    int place = ids.indexOf(command.id());
    return place < 0 ? MOST : place;
  }

  private List<String> ids() {
    return List.of(settings.get().value(KEPT, "").split(" "));
  }
}
