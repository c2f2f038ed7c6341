package org.lymanscope.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
  private final Automatic automatic;
  private final ObjectProperty<Optional<LineList>> chosen;
  private final ReadOnlyObjectWrapper<LineList> active = new ReadOnlyObjectWrapper<>();
  private Optional<SpectralLine> named = Optional.empty();

  LineChoice(List<LineList> lists, Automatic automatic, LiveSettings settings) {
    if (lists.isEmpty()) {
      throw new IllegalArgumentException("no line list");
    }
    this.lists = List.copyOf(lists);
    this.automatic = automatic;
    String remembered = settings.get().value(SETTING, "");
    chosen =
        new SimpleObjectProperty<>(
            lists.stream().filter(list -> list.name().equals(remembered)).findFirst());
    chosen.addListener(
        (observable, was, now) -> {
          follow();
          settings.update(old -> old.withValue(SETTING, now.map(LineList::name).orElse("")));
        });
    automatic.kindProperty().addListener((observable, was, now) -> follow());
    follow();
  }

  /** All lists. */
  public List<LineList> lists() {
    return lists;
  }

  /** The list that the person chose; empty to follow the class. */
  public ObjectProperty<Optional<LineList>> chosenProperty() {
    return chosen;
  }

  /** The list in use. */
  public ReadOnlyObjectProperty<LineList> activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Whether the active list's lines stand at observed wavelengths, like those of the sky. */
  public boolean observed() {
    return isSky(active.get());
  }

  /**
   * The lists whose lines a feature may be: the one that was chosen; while none is, the one in use
   * and the first of all, because the class that is followed may be wrong. Never that of the sky.
   */
  public List<LineList> forFeatures() {
    return chosen
        .get()
        .filter(list -> !isSky(list))
        .map(List::of)
        .orElseGet(() -> Stream.of(automaticList(), lists.get(0)).distinct().toList());
  }

  /** Uses the next list; after the last the automatic choice comes again. */
  public void next() {
    int next = chosen.get().map(lists::indexOf).orElse(-1) + 1;
    chosen.set(next < lists.size() ? Optional.of(lists.get(next)) : Optional.empty());
  }

  /** The line of any list that lies nearest to a rest wavelength; empty if none is near. */
  public Optional<SpectralLine> near(double restWavelength) {
    return lists.stream()
        .filter(list -> !isSky(list))
        .flatMap(list -> list.lines().stream())
        .filter(line -> Math.abs(line.wavelength() - restWavelength) <= TOLERANCE)
        .min(Comparator.comparingDouble(line -> Math.abs(line.wavelength() - restWavelength)));
  }

  /** Takes note of the line that a clicked feature was said to be; empty if there is none. */
  void named(Optional<SpectralLine> line) {
    named = line;
    follow();
  }

  private void follow() {
    active.set(chosen.get().orElseGet(this::automaticList));
  }

  /** The list of the class that is followed, unless a line was named that it does not have. */
  private LineList automaticList() {
    LineList ofClass = Automatic.lines(automatic.kindProperty().get(), lists);
    return named
        .filter(line -> !has(ofClass, line))
        .flatMap(line -> lists.stream().filter(list -> !isSky(list) && has(list, line)).findFirst())
        .orElse(ofClass);
  }

  private static boolean has(LineList list, SpectralLine line) {
    return list.lines().stream()
        .anyMatch(some -> Math.abs(some.wavelength() - line.wavelength()) <= TOLERANCE);
  }

  private static boolean isSky(LineList list) {
    return list.name().equals(SKY);
  }
}
