package org.lymanscope.app.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.app.plot.TemplateCurve;
import org.lymanscope.engine.spectrum.Arm;

/**
 * How fluid the plot of the Inspect screen is: while the redshift moves, while panning, and from
 * one spectrum to the next; beside a plain chart with all points, measured in the same run.
 */
public final class InspectBench {
  /** Milliseconds from one picture of a screen to the next. */
  public static final double ALONE = 1000 / 60.0;

  /** Every other picture: what is left to the window while a network learns beside it. */
  public static final double TRAINING = 2 * ALONE;

  /** Milliseconds that feel like at once. */
  private static final double NEXT_SPECTRUM = 100;

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 900;
  private static final int SPECTRA = 24;

  private final Executor ui;
  private final PrintWriter out;
  private final int frames;
  private final double limit;

  /**
   * Creates it.
   *
   * @param ui runs things on the UI thread of a toolkit that was started
   * @param frames how many to measure of each kind
   * @param limit how long a frame may take, milliseconds: {@link #ALONE} or {@link #TRAINING}
   */
  public InspectBench(Executor ui, PrintWriter out, int frames, double limit) {
    this.ui = ui;
    this.out = out;
    this.frames = frames;
    this.limit = limit;
  }

  /** Measures and prints. Not on the UI thread. */
  public void run() {
    RandomGenerator random = new SplittableRandom(1);
    List<PlotContent> contents = new ArrayList<>();
    for (int i = 0; i < SPECTRA; i++) {
      contents.add(PlotContent.prepare(BenchSpectra.next(random, i), "bench " + i, 2));
    }
    print("Spectra of 7781 pixels, %.0f × %.0f, %d frames of each kind", WIDTH, HEIGHT, frames);
    Stage stage = onUi(Stage::new);
    double naive = naive(stage, contents.get(0).joined()).p95();
    SpectrumPlot plot = onUi(() -> plot(contents.get(0)));
    FrameMeter meter = show(stage, plot);
    report("redshift slider", meter.measure(frames, i -> moveRedshift(plot, i)), naive, limit);
    onUi(
        () -> {
          plot.zoomIn();
          return plot;
        });
    report("pan", meter.measure(frames, i -> pan(plot, i)), naive, limit);
    onUi(
        () -> {
          plot.resetView();
          return plot;
        });
    report(
        "next spectrum, preloaded",
        meter.measure(frames, i -> plot.show(contents.get(i % SPECTRA))),
        naive,
        NEXT_SPECTRUM);
    onUi(
        () -> {
          stage.close();
          return stage;
        });
  }

  private FrameTimes naive(Stage stage, Arm joined) {
    NaiveChart chart = onUi(() -> new NaiveChart(joined));
    FrameTimes times = show(stage, chart.canvas()).measure(Math.min(frames, 60), chart::pan);
    out.println(times.line("plain chart, all points, pan"));
    out.flush();
    return times;
  }

  private FrameMeter show(Stage stage, Parent root) {
    return new FrameMeter(
        onUi(
            () -> {
              Scene scene = new Scene(root, WIDTH, HEIGHT);
              stage.setScene(scene);
              stage.show();
              return scene;
            }),
        ui);
  }

  private static SpectrumPlot plot(PlotContent content) {
    SpectrumPlot plot = new SpectrumPlot();
    plot.setLines(BenchSpectra.lines());
    plot.redshiftProperty().set(3);
    plot.show(content);
    plot.showTemplate(
        new TemplateCurve("template", content.joined().wavelength(), content.smoothed().flux(), 3));
    return plot;
  }

  private static void moveRedshift(SpectrumPlot plot, int frame) {
    plot.redshiftProperty().set(3 + 0.4 * Math.sin(frame / 40.0));
  }

  private static void pan(SpectrumPlot plot, int frame) {
    plot.pan(0.02 * Math.cos(frame / 20.0));
  }

  private void report(String name, FrameTimes times, double naive, double allowed) {
    out.println(times.line(name));
    print(
        "%34s %.1f × as fast as the plain chart; p95 %s the limit of %.1f ms",
        "", naive / times.p95(), times.p95() <= allowed ? "keeps" : "misses", allowed);
    out.flush();
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private <T> T onUi(java.util.function.Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, ui).join();
  }
}
