package org.lymanscope.app.plot;

import java.awt.Color;
import java.util.List;

/**
 * The colours of the plot, after Okabe and Ito; what a colour means is the same in the table and in
 * every chart.
 *
 * @param background behind everything
 * @param text axes, titles, and the flux itself
 * @param quiet grid lines
 * @param muted what must not compete: noise, crosshair
 * @param smoothed the smoothed flux
 * @param template a template at the redshift
 * @param line marks of spectral lines
 * @param person what a person says
 * @param pipeline what the pipeline says
 * @param model what the active model says
 * @param otherModel what the model laid over it says
 * @param other a spectrum that lies below to be compared with, and where the two differ
 * @param arms one tint for each arm, used in turn
 */
record Palette(
    Color background,
    Color text,
    Color quiet,
    Color muted,
    Color smoothed,
    Color template,
    Color line,
    Color person,
    Color pipeline,
    Color model,
    Color otherModel,
    Color other,
    List<Color> arms) {
  static final Palette LIGHT =
      new Palette(
          new Color(0xFFFFFF),
          new Color(0x1F2328),
          new Color(0xE4E8EC),
          new Color(0x7A828C),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x57606A),
          new Color(0x1B7FBF),
          new Color(0xB37700),
          new Color(0x007A59),
          new Color(0xA94E83),
          new Color(0x96631C),
          List.of(new Color(0x3F5F9E), new Color(0x7A5A2A), new Color(0x7A3A66)));

  static final Palette DARK =
      new Palette(
          new Color(0x0D1117),
          new Color(0xE6EDF3),
          new Color(0x21262D),
          new Color(0x8B949E),
          new Color(0x2F93D6),
          new Color(0xE8702A),
          new Color(0xA5AEB8),
          new Color(0x56B4E9),
          new Color(0xE69F00),
          new Color(0x1FB98F),
          new Color(0xD993BA),
          new Color(0xCFA05C),
          List.of(new Color(0x8FAEE8), new Color(0xD2B07C), new Color(0xD79AC2)));

  /** The colours for a light or a dark window. */
  static Palette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** The colour of a mark of this role. */
  Color of(PlotMark.Role role) {
    return switch (role) {
      case PERSON -> person;
      case PIPELINE -> pipeline;
      case MODEL -> model;
      case OTHER_MODEL -> otherModel;
      case HINT -> muted;
    };
  }

  /** The colour of a model: 0 is the active one, 1 the one laid over it. */
  Color model(int place) {
    return place == 0 ? model : otherModel;
  }

  /** A colour seen through; {@code opacity} from 0 to 1. */
  static Color faded(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }
}
