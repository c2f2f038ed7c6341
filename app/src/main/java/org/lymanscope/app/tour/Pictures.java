package org.lymanscope.app.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of the window, with the menus that float over it. */
final class Pictures {
  private final Scene scene;
  private final UiThread ui;

  Pictures(Scene scene, UiThread ui) {
    this.scene = scene;
    this.ui = ui;
  }

  /** Writes what the window shows now as a PNG file. */
  void take(Path file) throws TourException {
    BufferedImage picture = ui.get(this::take);
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new TourException("The picture " + file + " cannot be written.", e);
    }
  }

  private BufferedImage take() {
    BufferedImage picture = copy(scene.snapshot(null));
    double left = scene.getWindow().getX() + scene.getX();
    double top = scene.getWindow().getY() + scene.getY();
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow && window.isShowing()) {
        WritableImage image = window.getScene().snapshot(null);
        int x = (int) Math.round(window.getX() - left);
        int y = (int) Math.round(window.getY() - top);
        picture.getGraphics().drawImage(copy(image), x, y, null);
      }
    }
    return picture;
  }

  private static BufferedImage copy(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    return copy;
  }
}
