package org.lymanscope.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * The line that is looked at in the small window beside the plot, if that is open. The line stays
 * from spectrum to spectrum, and follows when a clicked feature is said to be another. UI thread
 * only.
 */
public final class CloseUp {
  private final LineChoice lines;
  private final RedshiftModel redshift;
  private final Showing showing;
  private final FeatureModel feature;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final ReadOnlyObjectWrapper<Optional<SpectralLine>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<SpectralLine> last = Optional.empty();
  private Supplier<OptionalDouble> pointer = OptionalDouble::empty;

  CloseUp(LineChoice lines, RedshiftModel redshift, Showing showing, FeatureModel feature) {
    this.lines = lines;
    this.redshift = redshift;
    this.showing = showing;
    this.feature = feature;
    open.addListener((observable, was, now) -> line.set(now ? first() : Optional.empty()));
    feature
        .assignedProperty()
        .addListener((observable, was, now) -> now.filter(some -> open.get()).ifPresent(this::at));
  }

  /** Whether the window is open; opening it chooses a line. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** The line that is shown; empty while the window is closed. */
  public ReadOnlyObjectProperty<Optional<SpectralLine>> lineProperty() {
    return line.getReadOnlyProperty();
  }

  /**
   * Sets who knows the wavelength under the mouse, observed, ångström; empty if it is elsewhere.
   */
  void setPointer(Supplier<OptionalDouble> where) {
    pointer = where;
  }

  /** Opens the window at the line that lies nearest to an observed wavelength, ångström. */
  public void near(double wavelength) {
    nearest(wavelength).ifPresent(this::at);
  }

  /** Goes on to another line of the list: 1 for the next to the red, −1 to the blue. */
  public void step(int lines) {
    List<SpectralLine> offered = offered();
    int now = line.get().map(offered::indexOf).orElse(-1);
    if (!open.get() || offered.isEmpty()) {
      open.set(true);
    } else if (now < 0) {
      near(line.get().orElseThrow().observedAt(z()));
    } else {
      at(offered.get(Math.floorMod(now + lines, offered.size())));
    }
  }

  private void at(SpectralLine next) {
    last = Optional.of(next);
    open.set(true);
    line.set(last);
  }

  /** The line under the mouse, else the one that was named, else the last, else the major one. */
  private Optional<SpectralLine> first() {
    OptionalDouble pointed = pointer.get();
    List<SpectralLine> offered = offered();
    last =
        (pointed.isPresent() ? nearest(pointed.getAsDouble()) : Optional.<SpectralLine>empty())
            .or(() -> feature.assignedProperty().get())
            .or(() -> last.filter(offered::contains))
            .or(() -> offered.stream().max(Comparator.comparingDouble(SpectralLine::weight)));
    return last;
  }

  private Optional<SpectralLine> nearest(double wavelength) {
    return offered().stream()
        .min(Comparator.comparingDouble(some -> Math.abs(some.observedAt(z()) - wavelength)));
  }

  /** The lines that the spectrum reaches, blue to red; all of the list if it reaches none. */
  private List<SpectralLine> offered() {
    List<SpectralLine> all =
        (lines.observed() ? lines.forFeatures().get(0) : lines.activeProperty().get())
            .lines().stream().sorted(Comparator.comparingDouble(SpectralLine::wavelength)).toList();
    Optional<Spectrum> spectrum =
        showing.shownProperty().get().map(loaded -> loaded.content().spectrum());
    List<SpectralLine> reached =
        all.stream()
            .filter(some -> spectrum.filter(shown -> reaches(shown, some)).isPresent())
            .toList();
    return reached.isEmpty() ? all : reached;
  }

  private boolean reaches(Spectrum shown, SpectralLine some) {
    double at = some.observedAt(z());
    return at > shown.minWavelength() && at < shown.maxWavelength();
  }

  private double z() {
    return redshift.zProperty().get();
  }
}
