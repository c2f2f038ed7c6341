package org.lymanscope.engine.io;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one row, made into text only when somebody asks: a list of half a million rows
 * would not fit into memory as text. Read-only.
 */
public final class Facts extends AbstractMap<String, String> {
  private final Source source;
  private final int row;

  private Facts(Source source, int row) {
    this.source = source;
    this.row = row;
  }

  /** Tells the facts of all rows of one file. Thread-safe; its answers never change. */
  public interface Source {
    /** The names of all facts, in the order to show them. */
    List<String> names();

    /** One fact of one row; empty if nothing is known. */
    Optional<String> text(int row, String name);
  }

  /** The facts of one row. */
  public static Map<String, String> of(Source source, int row) {
    return new Facts(source, row);
  }

  /** A map that nobody can change, in the same order; {@code facts} itself if it is such a one. */
  static Map<String, String> copyOf(Map<String, String> facts) {
    return facts instanceof Facts ? facts : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  @Override
  public @Nullable String get(@Nullable Object key) {
    return key instanceof String name ? source.text(row, name).orElse(null) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Map<String, String> known = new LinkedHashMap<>();
    for (String name : source.names()) {
      source.text(row, name).ifPresent(text -> known.put(name, text));
    }
    return Collections.unmodifiableMap(known).entrySet();
  }
}
