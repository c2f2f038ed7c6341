package org.lymanscope.engine.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * Flux and inverse variance of one spectrum in two plain arrays over a {@link PixelGrid}, made to
 * be filled again and again: where hundreds of thousands of spectra pass, nothing is allocated for
 * each. There is no mask: masked pixels have ivar 0. Not thread-safe; each thread has its own.
 */
public final class PixelRow {
  private final PixelGrid grid;
  private final float[] flux;
  private final float[] ivar;

  /** An empty row: flux and ivar 0 everywhere. */
  public PixelRow(PixelGrid grid) {
    this.grid = grid;
    this.flux = new float[grid.pixels()];
    this.ivar = new float[grid.pixels()];
  }

  /** Which pixels these are. */
  public PixelGrid grid() {
    return grid;
  }

  /** The flux itself, not a copy; finite. */
  public float[] flux() {
    return flux;
  }

  /** The inverse variance itself, not a copy; finite, at least 0; 0 marks no information. */
  public float[] ivar() {
    return ivar;
  }

  /**
   * Takes the numbers of a spectrum; ivar is 0 where a pixel is masked.
   *
   * @param arms on the grid of this row, which the caller has made sure of
   */
  public void set(List<Arm> arms) {
    for (int a = 0; a < arms.size(); a++) {
      Arm arm = arms.get(a);
      int at = grid.sections().get(a).offset();
      for (int i = 0; i < arm.size(); i++) {
        flux[at + i] = (float) arm.flux().at(i);
        ivar[at + i] = (float) arm.goodIvar(i);
      }
    }
  }

  /** Takes the numbers of another row of the same grid. */
  public void set(PixelRow other) {
    System.arraycopy(other.flux, 0, flux, 0, flux.length);
    System.arraycopy(other.ivar, 0, ivar, 0, ivar.length);
  }

  /** A copy as arms, without masks and resolution. */
  public List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (PixelGrid.Section section : grid.sections()) {
      arms.add(
          new Arm(section.name(), section.wavelength(), part(flux, section), part(ivar, section)));
    }
    return arms;
  }

  private static Samples part(float[] values, PixelGrid.Section section) {
    double[] wide = new double[section.size()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[section.offset() + i];
    }
    return Samples.adopt(wide);
  }
}
