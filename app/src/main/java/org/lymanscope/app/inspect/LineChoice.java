package org.lymanscope.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.SpectralLine;

/** The line lists, and the one in use. UI thread only. */
public final class LineChoice {
  private static final String SKY = "sky";
  private static final String SETTING = "inspect.lines";

  /** A line is found by wavelength if it is this near, ångström. */
  private static final double TOLERANCE = 3;

  private final List<LineList> lists;
  private final ObjectProperty<LineList> active = new SimpleObjectProperty<>();

  LineChoice(List<LineList> lists, LiveSettings settings) {
    if (lists.isEmpty()) {
      throw new IllegalArgumentException("no line list");
    }
    this.lists = List.copyOf(lists);
    String remembered = settings.get().value(SETTING, "");
    active.set(
        lists.stream()
            .filter(list -> list.name().equals(remembered))
            .findFirst()
            .orElse(lists.get(0)));
    active.addListener(
        (observable, was, now) -> settings.update(old -> old.withValue(SETTING, now.name())));
  }

  /** All lists. */
  public List<LineList> lists() {
    return lists;
  }

  /** The list in use. */
  public ObjectProperty<LineList> activeProperty() {
    return active;
  }

  /** Whether the active list's lines stand at observed wavelengths, like those of the sky. */
  public boolean observed() {
    return active.get().name().equals(SKY);
  }

  /** Uses the next list. */
  public void next() {
    active.set(lists.get((lists.indexOf(active.get()) + 1) % lists.size()));
  }

  /** The line of any list that lies nearest to a rest wavelength; empty if none is near. */
  public Optional<SpectralLine> near(double restWavelength) {
    return lists.stream()
        .flatMap(list -> list.lines().stream())
        .filter(line -> Math.abs(line.wavelength() - restWavelength) <= TOLERANCE)
        .min(Comparator.comparingDouble(line -> Math.abs(line.wavelength() - restWavelength)));
  }
}
