package org.lymanscope.app.augment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * The screen's spectra: those of the open survey, or for a while those behind a bar of a dataset's
 * redshifts. UI thread only.
 */
public final class BinSubjects implements Subjects {
  private static final double SMOOTHING = 3;

  /**
   * The spectra behind a bar.
   *
   * @param bin the bar
   * @param rows their numbers in the dataset, from 0; at least one
   * @param at which of them is shown, from 0
   */
  public record Place(Bin bin, List<Integer> rows, int at) {}

  /** A dataset that stays open while its spectra are looked at. */
  private record Opened(Dataset dataset, Bin bin, List<Integer> rows) {}

  /** A spectrum and where it stands. */
  private record Read(Opened opened, int at, Subject subject) {}

  private final Subjects survey;
  private final AugmentContext context;
  private final Path folder;
  private final LatestOnly reading;
  private final ReadOnlyObjectWrapper<Optional<Subject>> current;
  private final ReadOnlyObjectWrapper<Optional<Place>> place =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Opened> opened = Optional.empty();

  /**
   * Creates them; shows those of the survey at first.
   *
   * @param survey the spectra of the open survey
   * @param folder where datasets lie
   */
  public BinSubjects(Subjects survey, AugmentContext context, Path folder) {
    this.survey = survey;
    this.context = context;
    this.folder = folder;
    this.reading = new LatestOnly(context.reader(), context.ui());
    this.current = new ReadOnlyObjectWrapper<>(survey.current().getValue());
    survey
        .current()
        .addListener(
            (observable, was, now) -> {
              if (opened.isEmpty()) {
                current.set(now);
              }
            });
  }

  @Override
  public ObservableValue<Optional<Subject>> current() {
    return current.getReadOnlyProperty();
  }

  /** The bar whose spectra are gone through; empty for those of the survey. */
  public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Shows the spectra behind a bar, beginning with the first. */
  public void open(Bin bin) {
    List<SpectralLine> lines = lines();
    reading.request(
        () -> {
          Dataset dataset = Dataset.open(folder.resolve(bin.dataset().folder()));
          List<Integer> rows =
              IntStream.range(0, dataset.size())
                  .filter(i -> bin.holds(dataset.row(i)))
                  .boxed()
                  .toList();
          return read(new Opened(dataset, bin, rows), 0, lines);
        },
        this::show,
        this::failed);
  }

  /** Goes back to the spectra of the survey. */
  public void leave() {
    reading.forget();
    opened = Optional.empty();
    place.set(Optional.empty());
    current.set(survey.current().getValue());
  }

  @Override
  public void step(int steps) {
    if (opened.isEmpty()) {
      survey.step(steps);
      return;
    }
    int at = place.get().map(Place::at).orElse(0) + steps;
    if (at >= 0 && at < opened.get().rows().size()) {
      go(at);
    }
  }

  /** In a dataset, the number of the row, from 1. */
  @Override
  public boolean find(String typed) {
    if (opened.isEmpty()) {
      return survey.find(typed);
    }
    String text = typed.strip();
    int row = text.matches("\\d{1,9}") ? Integer.parseInt(text) - 1 : -1;
    int at = opened.get().rows().indexOf(row);
    if (at >= 0) {
      go(at);
    }
    return at >= 0;
  }

  private void go(int at) {
    Opened some = opened.orElseThrow();
    List<SpectralLine> lines = lines();
    reading.request(() -> read(some, at, lines), this::show, this::failed);
  }

  private List<SpectralLine> lines() {
    return survey.current().getValue().map(Subject::lines).orElse(List.of());
  }

  private static Read read(Opened from, int at, List<SpectralLine> lines) throws IOException {
    if (from.rows().isEmpty()) {
      throw new IOException(Text.get("augment.bin.changed", from.bin().dataset().card().name()));
    }
    int index = from.rows().get(at);
    DatasetRow row = from.dataset().row(index);
    PixelRow pixels = new PixelRow(from.dataset().grid());
    from.dataset().read(index, pixels);
    FileFingerprint source =
        new FileFingerprint(
            String.format(Locale.ROOT, "%016x%016x", row.object().hash64(), row.key()));
    Spectrum spectrum =
        new Spectrum(
            new SpectrumId(source, index, row.spectrum()), pixels.arms(), Spectrum.DESI_FLUX_UNIT);
    String title = Text.get("augment.bin.title", from.bin().dataset().card().name(), index + 1);
    PlotContent content = PlotContent.prepare(spectrum, title, SMOOTHING);
    Subject subject =
        new Subject(content, row.object(), row.label(), Subject.Source.DATASET, lines);
    return new Read(from, at, subject);
  }

  private void show(Read read) {
    opened = Optional.of(read.opened());
    place.set(Optional.of(new Place(read.opened().bin(), read.opened().rows(), read.at())));
    current.set(Optional.of(read.subject()));
  }

  private void failed(Throwable thrown) {
    String reason = String.valueOf(thrown.getMessage());
    context.notices().tell(Notice.failure(Text.get("augment.bin.error", reason), thrown));
  }
}
