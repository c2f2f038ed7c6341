package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;

/**
 * The picture in a view that a worker paints, one at a time and only while it is seen, so that a
 * frame waits for a copy alone. UI thread only.
 *
 * @param <R> what a painting tells of itself
 */
public final class PaintedPicture<R> {
  /**
   * Paints.
   *
   * @param <R> what it tells of itself
   */
  @FunctionalInterface
  public interface Painting<R> {
    /** Paints onto {@code width × height} units from the origin, on a worker. */
    R paint(Graphics2D g, int width, int height);
  }

  private record Painted<R>(BufferedImage image, R told, double scale) {}

  private final Executor worker;
  private final Executor ui;
  private final Supplier<Painting<R>> painting;
  private final Consumer<R> shown;
  private final ImageView view = new ImageView();
  private final PauseTransition rest;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);
  private double width;
  private double height;
  private boolean busy;
  private boolean outdated;

  /**
   * Creates an empty picture.
   *
   * @param worker where it is painted
   * @param ui back to the UI thread
   * @param rest between two paintings
   * @param painting what is to be painted now; asked on the UI thread
   * @param shown told what a painting told of itself, once it is on the screen
   */
  public PaintedPicture(
      Executor worker,
      Executor ui,
      Duration rest,
      Supplier<Painting<R>> painting,
      Consumer<R> shown) {
    this.worker = worker;
    this.ui = ui;
    this.painting = painting;
    this.shown = shown;
    this.rest = new PauseTransition(rest);
    this.rest.setOnFinished(event -> paintIfOutdated());
    view.setManaged(false);
    view.setMouseTransparent(true);
    active.addListener(observable -> repaint());
  }

  /** What is to be laid into the scene. */
  public ImageView view() {
    return view;
  }

  /** Whether it is seen; while it is not, nothing is painted. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Takes the size of the view that it is in. */
  public void fit(double newWidth, double newHeight) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      repaint();
    }
  }

  /** Paints it anew, soon. */
  public void repaint() {
    outdated = true;
    if (!busy) {
      paintIfOutdated();
    }
  }

  private void paintIfOutdated() {
    busy = false;
    if (!outdated || !active.get() || width < 1 || height < 1) {
      return;
    }
    outdated = false;
    busy = true;
    double scale =
        view.getScene() == null || view.getScene().getWindow() == null
            ? 1
            : view.getScene().getWindow().getRenderScaleX();
    Painting<R> now = painting.get();
    int columns = (int) width;
    int rows = (int) height;
    worker.execute(
        () -> {
          Painted<R> painted = paint(now, columns, rows, scale);
          ui.execute(() -> show(painted));
        });
  }

  private static <R> Painted<R> paint(Painting<R> now, int width, int height, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    R told = now.paint(g, width, height);
    g.dispose();
    return new Painted<>(image, told, scale);
  }

  private void show(Painted<R> painted) {
    BufferedImage image = painted.image();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(
            image.getWidth(),
            image.getHeight(),
            IntBuffer.wrap(pixels),
            PixelFormat.getIntArgbPreInstance());
    view.setImage(new WritableImage(buffer));
    view.setFitWidth(image.getWidth() / painted.scale());
    view.setFitHeight(image.getHeight() / painted.scale());
    shown.accept(painted.told());
    rest.playFromStart();
  }
}
