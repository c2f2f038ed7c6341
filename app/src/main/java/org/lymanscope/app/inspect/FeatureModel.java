package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.SpectralLine;

/** The feature that the person clicked, and the line it was said to be. UI thread only. */
public final class FeatureModel {
  private final RedshiftModel redshift;
  private final LineChoice lines;
  private final InspectContext context;
  private final LatestOnly latest;
  private final ReadOnlyObjectWrapper<Optional<ClickedFeature>> clicked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SpectralLine>> assigned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);

  FeatureModel(RedshiftModel redshift, LineChoice lines, InspectContext context) {
    this.redshift = redshift;
    this.lines = lines;
    this.context = context;
    this.latest = new LatestOnly(context.reader(), context.ui());
    assigned.addListener((observable, was, now) -> lines.named(now));
  }

  /** The clicked feature; empty if there is none. */
  public ReadOnlyObjectProperty<Optional<ClickedFeature>> clickedProperty() {
    return clicked.getReadOnlyProperty();
  }

  /** The line that the clicked feature was said to be. */
  public ReadOnlyObjectProperty<Optional<SpectralLine>> assignedProperty() {
    return assigned.getReadOnlyProperty();
  }

  /** Whether a clicked feature waits for its name. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Whether there is a clicked feature, named or not. */
  public ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  /** Snaps to the feature near a click and weighs, in the background, what it may be. */
  void click(Arm joined, double wavelength, SnapMode mode) {
    List<LineList> lists = lines.forFeatures();
    latest.request(
        () -> ClickedFeature.at(joined, wavelength, mode, lists),
        this::show,
        thrown ->
            context.notices().tell(Notice.failure(Text.get("inspect.error.feature"), thrown)));
  }

  /** Says which line it is; the redshift follows. */
  public void name(SpectralLine line) {
    clicked
        .get()
        .ifPresent(
            feature -> {
              redshift.choose(feature.as(line).redshift());
              assigned.set(Optional.of(line));
              waiting.set(false);
            });
  }

  /** Says which line it is by its rest wavelength, ångström; whether any list has such a line. */
  public boolean name(double restWavelength) {
    Optional<SpectralLine> line = lines.near(restWavelength);
    line.ifPresent(this::name);
    return line.isPresent();
  }

  /** Takes the most plausible line. */
  public void nameFirst() {
    suggested(feature -> 0);
  }

  /** Takes another of the suggestions: 1 for the next, −1 for the one before. */
  public void cycle(int steps) {
    suggested(
        feature -> {
          List<SpectralLine> offered =
              feature.suggestions().stream().map(LineSuggestion::line).toList();
          int now = assigned.get().map(offered::indexOf).orElse(-1);
          return Math.floorMod(now < 0 && steps < 0 ? -1 : now + steps, offered.size());
        });
  }

  /** Forgets the feature. */
  public void forget() {
    latest.forget();
    show(Optional.empty());
  }

  private interface Choice {
    int index(ClickedFeature feature);
  }

  private void suggested(Choice choice) {
    clicked
        .get()
        .filter(feature -> !feature.suggestions().isEmpty())
        .ifPresent(feature -> name(feature.suggestions().get(choice.index(feature)).line()));
  }

  private void show(Optional<ClickedFeature> feature) {
    assigned.set(Optional.empty());
    waiting.set(feature.isPresent());
    present.set(feature.isPresent());
    clicked.set(feature);
  }
}
