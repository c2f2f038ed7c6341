package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.spectrum.Arm;

/** Which spectrum is gone to and which is on the screen, with its neighbours read in advance. */
final class Showing {
  private static final int NEIGHBOURS = 2;

  private final InspectContext context;
  private final TargetQueue queue;
  private final DecisionDraft draft;
  private final Pace pace;
  private final DoubleProperty smoothing = new SimpleDoubleProperty(2);
  private final ReadOnlyObjectWrapper<Optional<TargetRow>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LoadedSpectrum>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PlotContent>> content =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);
  private Optional<SpectrumLoader> loader = Optional.empty();

  Showing(InspectContext context, TargetQueue queue, DecisionDraft draft) {
    this.context = context;
    this.queue = queue;
    this.draft = draft;
    this.pace = new Pace(context.clock());
    smoothing.addListener((observable, was, now) -> smooth());
  }

  ReadOnlyObjectProperty<Optional<TargetRow>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<LoadedSpectrum>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What is painted of the spectrum on the screen. */
  ReadOnlyObjectProperty<Optional<PlotContent>> contentProperty() {
    return content.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  Pace pace() {
    return pace;
  }

  DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** The spectrum on the screen as one arm; empty if there is none. */
  Optional<Arm> joined() {
    return shown.get().map(loaded -> loaded.content().joined());
  }

  /** Spectra that may be wanted next and were read already. */
  List<LoadedSpectrum> ahead() {
    return loader.map(SpectrumLoader::ready).orElse(List.of());
  }

  /** Reads from other files from now on. */
  void source(Spectra spectra) {
    loader.ifPresent(SpectrumLoader::forget);
    loader = Optional.of(new SpectrumLoader(spectra, context));
  }

  /** Goes to a target; its spectrum appears as soon as it is read. */
  void show(TargetRow row) {
    present.set(false);
    current.set(Optional.of(row));
    loader.ifPresent(
        some -> {
          some.setSmoothing(smoothing.get());
          some.request(row, neighbours(), this::appear, thrown -> failed(row, thrown));
        });
  }

  void showNothing() {
    present.set(false);
    current.set(Optional.empty());
    showOnScreen(Optional.empty());
  }

  /** Goes to a target, or takes over what is now on record if it is on the screen. */
  void revisit(TargetRow row) {
    onScreen(row).ifPresentOrElse(loaded -> begin(row, loaded.candidates()), () -> show(row));
  }

  /** Offers the pipeline's candidates if they may be seen, and takes them away if not. */
  void offer(TargetRow row) {
    onScreen(row)
        .ifPresent(
            loaded -> draft.redshift().offer(row.revealed() ? loaded.candidates() : List.of()));
  }

  private Optional<LoadedSpectrum> onScreen(TargetRow row) {
    return shown.get().filter(loaded -> present.get() && loaded.row() == row);
  }

  private void showOnScreen(Optional<LoadedSpectrum> loaded) {
    shown.set(loaded);
    content.set(loaded.map(LoadedSpectrum::content));
  }

  private void smooth() {
    double sigma = smoothing.get();
    if (loader.isPresent() && present.get() && current.get().isPresent()) {
      TargetRow row = current.get().get();
      loader.get().smooth(sigma, row, this::repaint);
    }
  }

  private void repaint(LoadedSpectrum again) {
    if (onScreen(again.row()).isPresent()) {
      content.set(Optional.of(again.content()));
    }
  }

  private List<TargetRow> neighbours() {
    return IntStream.rangeClosed(1, NEIGHBOURS)
        .boxed()
        .flatMap(i -> Stream.of(queue.step(current.get(), i), queue.step(current.get(), -i)))
        .flatMap(Optional::stream)
        .toList();
  }

  private void appear(LoadedSpectrum loaded) {
    begin(loaded.row(), loaded.candidates());
    showOnScreen(Optional.of(loaded));
    present.set(true);
    pace.shown();
    if (loaded.content().smoothing() != smoothing.get()) {
      smooth();
    }
    loaded
        .problem()
        .ifPresent(
            thrown ->
                context
                    .notices()
                    .tell(
                        new Notice(
                            Notice.Kind.WARNING,
                            Text.get(
                                "inspect.error.pipeline",
                                loaded.row().name(),
                                String.valueOf(thrown.getMessage())),
                            Optional.of(thrown))));
  }

  private void begin(TargetRow row, List<PipelineFit> candidates) {
    Decision onRecord = row.decision();
    draft.redshift().start(onRecord.redshift(), row.revealed() ? candidates : List.of());
    draft.start(onRecord);
  }

  private void failed(TargetRow row, Throwable thrown) {
    showOnScreen(Optional.empty());
    String reason = String.valueOf(thrown.getMessage());
    context
        .notices()
        .tell(Notice.failure(Text.get("inspect.error.read", row.name(), reason), thrown));
  }
}
