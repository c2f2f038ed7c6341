package org.lymanscope.app.plot;

/** The switches of {@link PlotOptions} at one moment, in its order and meaning. */
public record Layers(
    boolean flux,
    boolean smoothed,
    boolean noise,
    boolean masks,
    boolean sky,
    boolean armsApart,
    boolean lines,
    boolean template,
    boolean model) {
  /** As a plot starts: everything, arms joined. */
  public static final Layers DEFAULT =
      new Layers(true, true, true, true, true, false, true, true, true);

  /** The state of these switches now. */
  static Layers of(PlotOptions options) {
    return new Layers(
        options.fluxProperty().get(),
        options.smoothedProperty().get(),
        options.noiseProperty().get(),
        options.masksProperty().get(),
        options.skyProperty().get(),
        options.armsApartProperty().get(),
        options.linesProperty().get(),
        options.templateProperty().get(),
        options.modelProperty().get());
  }
}
