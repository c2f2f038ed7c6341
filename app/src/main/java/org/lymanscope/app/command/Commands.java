package org.lymanscope.app.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every command of the program, in the order of menus and help. Immutable. */
public final class Commands {
  private final Map<String, Command> byId = new LinkedHashMap<>();

  /**
   * Creates the list.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public Commands(Collection<Command> commands) {
    for (Command command : commands) {
      if (byId.put(command.id(), command) != null) {
        throw new IllegalArgumentException("two commands " + command.id());
      }
    }
  }

  /** All of them. */
  public List<Command> all() {
    return List.copyOf(byId.values());
  }

  /** Those of one category. */
  public List<Command> in(Category category) {
    return byId.values().stream().filter(command -> command.category() == category).toList();
  }

  /** The command with that id. */
  public Optional<Command> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The command with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Command get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("command " + id));
  }
}
