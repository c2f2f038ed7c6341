package org.lymanscope.app.plot;

import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * What lies over a spectrum and moves without it.
 *
 * @param redshift where lines and rest axis are drawn
 * @param lines to mark, at rest
 * @param template scaled to the spectrum
 * @param marks that do not move with the redshift
 * @param bands where models find lines; they do not move either
 */
public record Overlay(
    double redshift,
    List<SpectralLine> lines,
    Optional<TemplateCurve> template,
    List<PlotMark> marks,
    List<ModelBand> bands) {
  /** Nothing, at redshift 0. */
  public static final Overlay NONE =
      new Overlay(0, List.of(), Optional.empty(), List.of(), List.of());

  public Overlay {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
    bands = List.copyOf(bands);
  }

  /** The same at another redshift. */
  public Overlay withRedshift(double z) {
    return new Overlay(z, lines, template, marks, bands);
  }

  /** With other lines. */
  public Overlay withLines(List<SpectralLine> other) {
    return new Overlay(redshift, other, template, marks, bands);
  }

  /** With another template. */
  public Overlay withTemplate(Optional<TemplateCurve> other) {
    return new Overlay(redshift, lines, other, marks, bands);
  }

  /** With other marks. */
  public Overlay withMarks(List<PlotMark> other) {
    return new Overlay(redshift, lines, template, other, bands);
  }

  /** With other places where models find lines. */
  public Overlay withBands(List<ModelBand> other) {
    return new Overlay(redshift, lines, template, marks, other);
  }
}
