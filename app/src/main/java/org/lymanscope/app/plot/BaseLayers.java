package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.line.SkyBand;

/**
 * Paints what stays where it is while the redshift moves: the spectrum and the shading behind it.
 */
final class BaseLayers {
  private static final double RAW_BEHIND_SMOOTHED = 0.42;

  /** Shades over more than this part of the spectrum would mark nothing. */
  private static final double MOST_SHADED = 0.6;

  /** Height of the ribbon under what differs, pixels. */
  private static final double RIBBON = 5;

  private static final Font ARM_NAME = new Font(Font.SANS_SERIF, Font.BOLD, 12);

  private final Curves curves;
  private Palette palette = Palette.LIGHT;
  private Layers layers = Layers.DEFAULT;
  private List<SkyBand> sky = List.of();
  private List<Trace> traces = List.of();
  private List<Stretch> overlaps = List.of();
  private List<Trace> others = List.of();
  private List<Stretch> differing = List.of();

  BaseLayers(Curves curves) {
    this.curves = curves;
  }

  void setPalette(Palette palette) {
    this.palette = palette;
  }

  void setSky(List<SkyBand> sky) {
    this.sky = sky;
  }

  /** What to draw. */
  void setContent(PlotContent content, Layers layers) {
    this.layers = layers;
    traces = layers.armsApart() ? content.traces().apart() : content.traces().joined();
    overlaps = content.traces().overlaps();
  }

  /** What to compare it with; null for nothing. */
  void setCounterpart(@Nullable Counterpart other) {
    differing = other == null ? List.of() : other.differing();
    others = other == null || !other.drawn() ? List.of() : other.content().traces().joined();
  }

  void clear() {
    traces = List.of();
    overlaps = List.of();
  }

  void paint(Graphics2D g, Frame frame) {
    paintShades(g, frame);
    paintZero(g, frame);
    others.forEach(other -> paintOther(g, frame, other));
    for (int i = 0; i < traces.size(); i++) {
      paintTrace(g, frame, traces.get(i), fluxColor(i));
    }
  }

  private Color fluxColor(int arm) {
    List<Color> tints = palette.arms();
    return layers.armsApart() ? tints.get(arm % tints.size()) : palette.text();
  }

  private void paintShades(Graphics2D g, Frame frame) {
    if (layers.sky()) {
      sky.forEach(
          band -> shade(g, frame, band.start(), band.end(), Palette.faded(palette.muted(), 0.13)));
    }
    if (layers.masks()) {
      Color overlap = Palette.faded(palette.smoothed(), 0.08);
      overlaps.forEach(part -> shade(g, frame, part.from(), part.to(), overlap));
      Color masked = Palette.faded(palette.pipeline(), 0.22);
      traces.forEach(
          trace -> trace.masked().forEach(part -> shade(g, frame, part.from(), part.to(), masked)));
    }
    paintDiffering(g, frame);
  }

  /** A shade, where it is not about everything, and a ribbon at the foot. */
  private void paintDiffering(Graphics2D g, Frame frame) {
    if (differing.isEmpty()) {
      return;
    }
    Color color = palette.other();
    double width = differing.stream().mapToDouble(Stretch::width).sum();
    double whole = traces.stream().mapToDouble(BaseLayers::width).sum();
    if (width < MOST_SHADED * whole) {
      Color light = Palette.faded(color, 0.1);
      differing.forEach(part -> shade(g, frame, part.from(), part.to(), light));
    }
    Rectangle2D area = frame.area();
    for (Stretch part : differing) {
      double left = Math.max(area.getX(), frame.x(part.from()));
      double right =
          Math.min(area.getMaxX(), Math.max(frame.x(part.to()), frame.x(part.from()) + 1));
      if (right > left) {
        double top = area.getMaxY() - RIBBON;
        curves.box(g, new Rectangle2D.Double(left, top, right - left, RIBBON), color);
      }
    }
  }

  private static double width(Trace trace) {
    return trace.wavelength().last() - trace.wavelength().first();
  }

  /** The other spectrum lies below, with its own noise. */
  private void paintOther(Graphics2D g, Frame frame, Trace other) {
    Color color = palette.other();
    if (layers.noise()) {
      Curves.Ink noise = new Curves.Ink(Palette.faded(color, 0.5), 1);
      curves.line(g, frame, other.wavelength(), other.sigma(), noise);
    }
    if (layers.flux() && !layers.smoothed()) { // two noisy curves hide each other
      curves.steps(g, frame, other.wavelength(), other.good(), new Curves.Ink(color, 1));
    }
    if (layers.smoothed()) {
      Curves.Ink ink = new Curves.Ink(color, 1.8);
      curves.line(g, frame, other.wavelength(), other.smoothed(), ink);
    }
  }

  private void shade(Graphics2D g, Frame frame, double from, double to, Color color) {
    Rectangle2D area = frame.area();
    double left = Math.floor(Math.max(area.getX(), frame.x(from)));
    double right = Math.ceil(Math.min(area.getMaxX(), frame.x(to)));
    if (right > left) {
      Rectangle2D box = new Rectangle2D.Double(left, area.getY(), right - left, area.getHeight());
      curves.box(g, box, color);
    }
  }

  private void paintZero(Graphics2D g, Frame frame) {
    double y = Math.floor(frame.y(0));
    Rectangle2D area = frame.area();
    if (y > area.getY() && y < area.getMaxY()) {
      Rectangle2D line = new Rectangle2D.Double(area.getX(), y, area.getWidth(), 1);
      curves.box(g, line, Palette.faded(palette.muted(), 0.6));
    }
  }

  private void paintTrace(Graphics2D g, Frame frame, Trace trace, Color color) {
    if (layers.noise()) {
      Color noise = Palette.faded(palette.muted(), 0.75);
      curves.line(g, frame, trace.wavelength(), trace.sigma(), new Curves.Ink(noise, 1));
    }
    if (layers.flux()) {
      double opacity = layers.smoothed() ? RAW_BEHIND_SMOOTHED : 1;
      Curves.Ink ink = new Curves.Ink(Palette.faded(color, opacity), 1);
      curves.steps(g, frame, trace.wavelength(), trace.good(), ink);
    }
    if (layers.flux() && !trace.masked().isEmpty()) {
      Curves.Ink faint = new Curves.Ink(Palette.faded(palette.muted(), 0.35), 1);
      curves.steps(g, frame, trace.wavelength(), trace.bad(), faint);
    }
    if (layers.smoothed()) {
      Color band = Palette.faded(palette.smoothed(), 0.25);
      curves.band(g, frame, trace.wavelength(), trace.band(), band);
      Curves.Ink ink = new Curves.Ink(palette.smoothed(), 1.8);
      curves.line(g, frame, trace.wavelength(), trace.smoothed(), ink);
    }
    if (layers.armsApart()) {
      paintArmName(g, frame, trace, color);
    }
  }

  private static void paintArmName(Graphics2D g, Frame frame, Trace trace, Color color) {
    double middle = (trace.wavelength().first() + trace.wavelength().last()) / 2;
    if (frame.shows(middle)) {
      g.setPaint(color);
      g.setFont(ARM_NAME);
      g.drawString(trace.name(), (float) frame.x(middle), (float) frame.area().getMaxY() - 8);
    }
  }
}
