package org.lymanscope.app.inspect;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.SplitPane;
import org.lymanscope.app.settings.DividerMemory;
import org.lymanscope.app.settings.LiveSettings;

/**
 * Widths of the panels beside the plot, in pixels. Until the user drags a divider they go by the
 * width of the window: a wide one has room for the pipeline's columns too. What was dragged is kept
 * over a restart.
 */
final class PanelWidths {
  private static final double WIDE_WINDOW = 1700;
  private static final double TABLE = 352;
  private static final double WIDE_TABLE = 534;
  private static final double SIDE = 322;
  private static final String SETTING = "inspect.width.";

  private final SplitPane pane;
  private final LiveSettings settings;

  PanelWidths(SplitPane pane, InspectContext context) {
    this.pane = pane;
    this.settings = context.settings();
    // The pane moves its dividers itself while it is laid out anew: wait until it has.
    pane.widthProperty().addListener((observable, was, now) -> context.ui().execute(this::arrange));
    DividerMemory.onDragged(pane, this::remember);
  }

  /** Puts the dividers where they belong; called when the panels were changed. */
  void arrange() {
    double width = pane.getWidth();
    int last = pane.getDividers().size() - 1;
    if (width <= 0 || last < 0) {
      return;
    }
    pane.setDividerPosition(last, 1 - kept("side").orElse(SIDE) / width);
    if (last > 0) {
      double table = kept("table").orElse(width >= WIDE_WINDOW ? WIDE_TABLE : TABLE);
      pane.setDividerPosition(0, table / width);
    }
  }

  private void remember() {
    double[] positions = pane.getDividerPositions();
    double width = pane.getWidth();
    keep("side", (1 - positions[positions.length - 1]) * width);
    if (positions.length > 1) {
      keep("table", positions[0] * width);
    }
  }

  private void keep(String name, double pixels) {
    settings.update(old -> old.withValue(SETTING + name, String.valueOf(Math.round(pixels))));
  }

  private OptionalDouble kept(String name) {
    return Optional.of(settings.get().value(SETTING + name, ""))
        .filter(text -> text.matches("\\d{2,5}"))
        .map(text -> OptionalDouble.of(Double.parseDouble(text)))
        .orElse(OptionalDouble.empty());
  }
}
