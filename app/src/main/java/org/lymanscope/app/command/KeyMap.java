package org.lymanscope.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which keys do what: the defaults of the commands, and what the user changed. UI thread only. */
public final class KeyMap {
  /**
   * Two commands on one key.
   *
   * @param keys the key that both want
   * @param first the command that has it
   * @param second the other one
   */
  public record Conflict(KeySequence keys, Command first, Command second) {}

  /**
   * What may follow the first of two keys.
   *
   * @param next the second key
   * @param command what both together do
   */
  public record Continuation(KeyStroke next, Command command) {}

  private final Commands commands;
  private final ReadOnlyObjectWrapper<Map<String, List<KeySequence>>> changed =
      new ReadOnlyObjectWrapper<>(Map.of());

  /** Creates the map with every key at its default. */
  public KeyMap(Commands commands) {
    this.commands = commands;
  }

  /** What the user changed, by command id; a new map on every change. */
  public ReadOnlyObjectProperty<Map<String, List<KeySequence>>> changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /**
   * Takes over what {@link #changedProperty} held as text at another time. Commands and keys that
   * no longer exist are left out.
   */
  public void restore(Map<String, List<String>> texts) {
    Map<String, List<KeySequence>> next = new LinkedHashMap<>();
    texts.forEach(
        (id, keys) ->
            commands
                .find(id)
                .ifPresent(
                    command ->
                        next.put(
                            id,
                            keys.stream().flatMap(k -> KeySequence.read(k).stream()).toList())));
    changed.set(Map.copyOf(next));
  }

  /** The keys of a command, possibly none. */
  public List<KeySequence> keys(Command command) {
    return changed.get().getOrDefault(command.id(), command.keys());
  }

  /** The keys of a command as people read them: {@code "N, PageDown"}; empty if it has none. */
  public String keyText(Command command) {
    return keys(command).stream().map(KeySequence::toString).collect(Collectors.joining(", "));
  }

  /** Gives a command other keys; an empty list takes all of them away. */
  public void remap(Command command, List<KeySequence> keys) {
    Map<String, List<KeySequence>> next = new LinkedHashMap<>(changed.get());
    if (keys.equals(command.keys())) {
      next.remove(command.id());
    } else {
      next.put(command.id(), List.copyOf(keys));
    }
    changed.set(Map.copyOf(next));
  }

  /** Gives a command its default keys again. */
  public void reset(Command command) {
    remap(command, command.keys());
  }

  /** Gives all commands their default keys again. */
  public void resetAll() {
    changed.set(Map.of());
  }

  /** What would stand in the way if {@code command} had {@code keys} too. */
  public List<Conflict> conflicts(Command command, KeySequence keys) {
    List<Conflict> found = new ArrayList<>();
    for (Command other : commands.all()) {
      if (!other.id().equals(command.id()) && other.scope() == command.scope()) {
        keys(other).stream()
            .filter(keys::clashesWith)
            .forEach(taken -> found.add(new Conflict(taken, other, command)));
      }
    }
    return found;
  }

  /** Every conflict there is now, each told once. */
  public List<Conflict> conflicts() {
    List<Conflict> found = new ArrayList<>();
    List<Command> all = commands.all();
    for (int i = 0; i < all.size(); i++) {
      for (KeySequence keys : keys(all.get(i))) {
        int place = i;
        conflicts(all.get(i), keys).stream()
            .filter(conflict -> all.indexOf(conflict.first()) > place)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The enabled command of exactly these strokes; one for a waiting feature goes first. */
  Optional<Command> find(List<KeyStroke> strokes) {
    return live(keys -> keys.strokes().equals(strokes)).stream().findFirst();
  }

  /** The keys that lead from this one to an enabled command. */
  List<Continuation> startingWith(KeyStroke prefix) {
    Predicate<KeySequence> wanted =
        keys -> keys.strokes().size() > 1 && keys.strokes().get(0).equals(prefix);
    return live(wanted).stream()
        .flatMap(
            command ->
                keys(command).stream()
                    .filter(wanted)
                    .map(keys -> new Continuation(keys.strokes().get(1), command)))
        .toList();
  }

  private List<Command> live(Predicate<KeySequence> wanted) {
    return commands.all().stream()
        .filter(command -> command.enabled().get() && keys(command).stream().anyMatch(wanted))
        .sorted((a, b) -> b.scope().compareTo(a.scope()))
        .toList();
  }
}
