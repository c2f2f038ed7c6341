package org.lymanscope.engine.line;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * A named set of spectral lines that are shown together.
 *
 * @param name short key, unique among lists: {@code lbg}; for a file, its name without {@code .csv}
 * @param title what people read: {@code LBG, 16 lines}
 * @param lines in the order of the file; no two with one name
 */
public record LineList(String name, String title, List<SpectralLine> lines) {
  public LineList {
    lines = List.copyOf(lines);
    if (name.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("line list without name or title: '" + name + "'");
    }
    Set<String> names = new HashSet<>();
    for (SpectralLine line : lines) {
      if (!names.add(line.name())) {
        throw new IllegalArgumentException("line list " + name + ": " + line.name() + " twice");
      }
    }
  }

  /** The line of this name, if the list has it. */
  public Optional<SpectralLine> find(String lineName) {
    return lines.stream().filter(line -> line.name().equals(lineName)).findFirst();
  }
}
