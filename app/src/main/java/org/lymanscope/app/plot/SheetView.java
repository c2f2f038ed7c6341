package org.lymanscope.app.plot;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows a {@link Sheet} on the scene, one pixel of it on one of the screen. */
final class SheetView extends ImageView {
  private final Sheet sheet;
  private @Nullable PixelBuffer<IntBuffer> buffer;

  SheetView(Sheet sheet) {
    this.sheet = sheet;
    setManaged(false);
    setMouseTransparent(true);
    setSmooth(false);
  }

  /** Pixels of the screen for one unit here. */
  double screenScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }

  /** To be called after the sheet was painted. */
  void refresh() {
    if (buffer != null && buffer.getBuffer().array() == sheet.pixels()) {
      buffer.updateBuffer(whole -> null);
      return;
    }
    buffer =
        new PixelBuffer<>(
            sheet.columns(),
            sheet.rows(),
            IntBuffer.wrap(sheet.pixels()),
            PixelFormat.getIntArgbPreInstance());
    setImage(new WritableImage(buffer));
    setFitWidth(sheet.columns() / sheet.scale());
    setFitHeight(sheet.rows() / sheet.scale());
  }
}
