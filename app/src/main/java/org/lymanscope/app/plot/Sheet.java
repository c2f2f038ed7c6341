package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture in memory that AWT draws on and curves fill column by column. On a software pipeline
 * this is far cheaper than a canvas: nothing is recorded and played back on the render thread,
 * which only copies the result. It is opaque: whatever paints begins with a background.
 */
final class Sheet {
  private static final int RED_BLUE = 0x00FF00FF;
  private static final int GREEN = 0x0000FF00;
  private static final int OPAQUE = 0xFF000000;

  private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
  private Graphics2D graphics = image.createGraphics();
  private int[] pixels = new int[1];
  private double scale = 1;

  /**
   * Makes room for so many units. Whether that changed the picture, which then is blank.
   *
   * @param scale pixels for one unit, above 1 on dense screens
   */
  boolean fit(double width, double height, double scale) {
    int columns = (int) Math.ceil(width * scale);
    int rows = (int) Math.ceil(height * scale);
    if (columns == columns() && rows == rows() && scale == this.scale) {
      return false;
    }
    this.scale = scale;
    image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    graphics.dispose();
    graphics = image.createGraphics();
    graphics.scale(scale, scale);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return true;
  }

  /** Draws on it, in units; the same until {@link #fit} changes something. */
  Graphics2D graphics() {
    return graphics;
  }

  /** Width in pixels. */
  int columns() {
    return image.getWidth();
  }

  /** Height in pixels. */
  int rows() {
    return image.getHeight();
  }

  /** Pixels for one unit. */
  double scale() {
    return scale;
  }

  /** The pixels themselves, row by row, for a view that shows them without a copy. */
  int[] pixels() {
    return pixels;
  }

  /** Takes the picture of another sheet of the same size. */
  void copy(Sheet other) {
    System.arraycopy(other.pixels, 0, pixels, 0, pixels.length);
  }

  /**
   * Paints a bar one pixel wide over what is there; its ends are softened where they lie between
   * two pixels.
   *
   * @param column from 0, pixels
   * @param top from 0, pixels, not above the picture
   * @param bottom at least {@code top}, not below the picture
   * @param rgba colour and opacity
   */
  void bar(int column, double top, double bottom, int rgba) {
    int first = (int) top;
    int last = (int) bottom;
    if (first == last) {
      column(column, first, first + 1, rgba, bottom - top);
      return;
    }
    column(column, first, first + 1, rgba, first + 1 - top);
    column(column, first + 1, last, rgba, 1);
    column(column, last, Math.min(last + 1, rows()), rgba, bottom - last);
  }

  private void column(int column, int from, int to, int rgba, double coverage) {
    int weight = (int) Math.round((rgba >>> 24) * coverage * 256 / 255);
    int stride = columns();
    for (int i = from * stride + column; i < to * stride; i += stride) {
      pixels[i] = blend(pixels[i], rgba, weight);
    }
  }

  /** Paints a rectangle over what is there, from pixel to pixel, ends excluded. */
  void box(int left, int top, int right, int bottom, int rgba) {
    int weight = (int) Math.round((rgba >>> 24) * 256 / 255.0);
    int from = Math.max(left, 0);
    int to = Math.min(right, columns());
    for (int y = Math.max(top, 0); y < Math.min(bottom, rows()); y++) {
      blend(y * columns() + from, y * columns() + to, rgba, weight);
    }
  }

  /** So plain a loop that the compiler takes several pixels at once. */
  private void blend(int from, int to, int above, int weight) {
    int rest = 256 - weight;
    int redBlue = (above & RED_BLUE) * weight;
    int green = (above & GREEN) * weight;
    int[] all = pixels;
    for (int i = from; i < to; i++) {
      int mixedRedBlue = ((all[i] & RED_BLUE) * rest + redBlue) >>> 8;
      int mixedGreen = ((all[i] & GREEN) * rest + green) >>> 8;
      all[i] = OPAQUE | (mixedRedBlue & RED_BLUE) | (mixedGreen & GREEN);
    }
  }

  /** Two colours mixed; of 256 parts {@code weight} are of the upper one. */
  private static int blend(int below, int above, int weight) {
    int rest = 256 - weight;
    int redBlue = (below & RED_BLUE) * rest + (above & RED_BLUE) * weight;
    int green = (below & GREEN) * rest + (above & GREEN) * weight;
    return OPAQUE | ((redBlue >>> 8) & RED_BLUE) | ((green >>> 8) & GREEN);
  }
}
