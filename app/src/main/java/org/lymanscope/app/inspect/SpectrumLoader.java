package org.lymanscope.app.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Reads spectra before they are asked for. The newest request wins; its neighbours follow; what is
 * no longer wanted when its turn comes is not read. UI thread only, but for the reading itself.
 */
final class SpectrumLoader {
  private final Spectra spectra;
  private final InspectContext context;
  private final Map<SpectrumId, CompletableFuture<LoadedSpectrum>> loads = new LinkedHashMap<>();
  private volatile Set<SpectrumId> wanted = Set.of();
  private volatile double smoothing;
  private long smoothings;
  private Optional<TargetRow> newest = Optional.empty();

  SpectrumLoader(Spectra spectra, InspectContext context) {
    this.spectra = spectra;
    this.context = context;
  }

  /** σ, pixels, by which spectra are smoothed that are read from now on. */
  void setSmoothing(double sigmaPixels) {
    smoothing = sigmaPixels;
  }

  /**
   * Smooths everything by another σ, what is on the screen first.
   *
   * @param answer called with what is on the screen, unless another σ was asked for by then
   */
  void smooth(double sigmaPixels, TargetRow onScreen, Consumer<LoadedSpectrum> answer) {
    smoothing = sigmaPixels;
    long number = ++smoothings;
    Stream.concat(Stream.of(onScreen.id()), List.copyOf(loads.keySet()).stream())
        .distinct()
        .forEach(id -> loads.computeIfPresent(id, (same, load) -> smoothed(load)));
    CompletionStage<LoadedSpectrum> load = loads.get(onScreen.id());
    if (load != null) {
      load.thenAccept(
          loaded ->
              context
                  .ui()
                  .execute(
                      () -> {
                        if (number == smoothings) {
                          answer.accept(loaded);
                        }
                      }));
    }
  }

  /**
   * Asks for a spectrum; if it is there already, {@code answer} is called at once.
   *
   * @param neighbours what will be asked for next, nearest first
   */
  void request(
      TargetRow row,
      List<TargetRow> neighbours,
      Consumer<LoadedSpectrum> answer,
      Consumer<Throwable> failure) {
    newest = Optional.of(row);
    want(row, neighbours);
    CompletableFuture<LoadedSpectrum> load = load(row);
    if (load.isDone()) {
      finish(row, load, answer, failure);
    } else {
      CompletionStage<LoadedSpectrum> loading = load;
      loading.whenComplete(
          (loaded, thrown) -> context.ui().execute(() -> finish(row, load, answer, failure)));
    }
    for (TargetRow next : neighbours) {
      CompletableFuture<LoadedSpectrum> unused = load(next);
    }
  }

  /** The wanted spectra that were read already. */
  List<LoadedSpectrum> ready() {
    return loads.values().stream()
        .filter(load -> load.isDone() && !load.isCompletedExceptionally())
        .map(CompletableFuture::join)
        .toList();
  }

  /** Drops whatever is under way. */
  void forget() {
    newest = Optional.empty();
    wanted = Set.of();
    loads.clear();
  }

  private void want(TargetRow row, List<TargetRow> neighbours) {
    wanted =
        Stream.concat(Stream.of(row), neighbours.stream())
            .map(TargetRow::id)
            .collect(Collectors.toUnmodifiableSet());
    loads.keySet().retainAll(wanted);
    loads.values().removeIf(CompletableFuture::isCompletedExceptionally);
  }

  private CompletableFuture<LoadedSpectrum> load(TargetRow row) {
    return loads.computeIfAbsent(
        row.id(), id -> CompletableFuture.supplyAsync(() -> read(row), context.reader()));
  }

  private void finish(
      TargetRow row,
      CompletableFuture<LoadedSpectrum> load,
      Consumer<LoadedSpectrum> answer,
      Consumer<Throwable> failure) {
    if (!newest.equals(Optional.of(row))) {
      return;
    }
    newest = Optional.empty();
    LoadedSpectrum loaded;
    try {
      loaded = load.join();
    } catch (CompletionException e) {
      failure.accept(cause(e));
      return;
    }
    answer.accept(loaded);
  }

  /** By the σ that is wanted when its turn comes. */
  private CompletableFuture<LoadedSpectrum> smoothed(CompletableFuture<LoadedSpectrum> load) {
    return load.thenApplyAsync(loaded -> loaded.withSmoothing(smoothing), context.reader());
  }

  private LoadedSpectrum read(TargetRow row) {
    if (!wanted.contains(row.id())) {
      throw new CancellationException(row.name());
    }
    PlotContent content;
    try {
      content = PlotContent.prepare(spectra.read(row.target()), row.name(), smoothing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      PipelineResults pipeline = spectra.pipeline(row.target());
      List<PipelineFit> found = pipeline.candidates(row.id());
      return new LoadedSpectrum(
          row,
          content,
          found.isEmpty() ? row.target().best().stream().toList() : found,
          pipeline.chi2Curves(row.id()),
          Optional.empty());
    } catch (IOException e) {
      List<PipelineFit> best = row.target().best().stream().toList();
      return new LoadedSpectrum(row, content, best, List.of(), Optional.of(e));
    }
  }

  private static Throwable cause(Throwable thrown) {
    Throwable inner = thrown;
    while (inner.getCause() != null
        && (inner instanceof CompletionException || inner instanceof UncheckedIOException)) {
      inner = inner.getCause();
    }
    return inner;
  }
}
