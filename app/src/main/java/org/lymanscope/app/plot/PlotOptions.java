package org.lymanscope.app.plot;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What the plot shows: one switch per layer, to be bound to buttons, keys and settings. */
public final class PlotOptions {
  private final BooleanProperty flux = new SimpleBooleanProperty(this, "flux", true);
  private final BooleanProperty smoothed = new SimpleBooleanProperty(this, "smoothed", true);
  private final BooleanProperty noise = new SimpleBooleanProperty(this, "noise", true);
  private final BooleanProperty masks = new SimpleBooleanProperty(this, "masks", true);
  private final BooleanProperty sky = new SimpleBooleanProperty(this, "sky", true);
  private final BooleanProperty armsApart = new SimpleBooleanProperty(this, "armsApart", false);
  private final BooleanProperty lines = new SimpleBooleanProperty(this, "lines", true);
  private final BooleanProperty template = new SimpleBooleanProperty(this, "template", true);
  private final BooleanProperty model = new SimpleBooleanProperty(this, "model", true);

  /** The flux as observed. */
  public BooleanProperty fluxProperty() {
    return flux;
  }

  /** The smoothed flux with the band of its σ. */
  public BooleanProperty smoothedProperty() {
    return smoothed;
  }

  /** One σ of each pixel as a line of its own. */
  public BooleanProperty noiseProperty() {
    return noise;
  }

  /** Masked pixels and the overlaps of arms. */
  public BooleanProperty masksProperty() {
    return masks;
  }

  /** Strong lines of the night sky and telluric bands. */
  public BooleanProperty skyProperty() {
    return sky;
  }

  /** Each arm by itself, instead of all joined. */
  public BooleanProperty armsApartProperty() {
    return armsApart;
  }

  /** Marks of spectral lines. */
  public BooleanProperty linesProperty() {
    return lines;
  }

  /** The template's curve. */
  public BooleanProperty templateProperty() {
    return template;
  }

  /** The places where models find lines. */
  public BooleanProperty modelProperty() {
    return model;
  }

  /** Every switch. */
  List<BooleanProperty> switches() {
    return List.of(flux, smoothed, noise, masks, sky, armsApart, lines, template, model);
  }
}
