package org.lymanscope.app.inspect;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.label.Classification;

/** A row of the target table; it flashes when a verdict on its target was recorded. */
final class TargetTableRow extends TableRow<TargetRow> {
  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
  private static final Duration FLASH = Duration.millis(700);

  private boolean exchanging;
  private final PauseTransition flash = new PauseTransition(FLASH);
  private final ChangeListener<Optional<Classification>> follow =
      (observable, was, now) -> recorded();

  TargetTableRow() {
    flash.setOnFinished(event -> pseudoClassStateChanged(DECIDED, false));
    itemProperty().addListener((observable, was, now) -> follow(was, now));
  }

  /**
   * Another target in the same row changes no place and no size, and its cells take its values by
   * themselves. A layout would have the style of the row and of all its cells worked out anew, and
   * so would a moment without a target, which the table gives each row when their number changes:
   * that is what a table costs most.
   */
  @Override
  public void updateIndex(int index) {
    if (index < 0) {
      return;
    }
    exchanging = true;
    super.updateIndex(index);
    exchanging = false;
  }

  @Override
  public void requestLayout() {
    if (!exchanging) {
      super.requestLayout();
    }
  }

  private void follow(@Nullable TargetRow was, @Nullable TargetRow now) {
    if (was != null) {
      was.mineProperty().removeListener(follow);
    }
    flash.stop();
    pseudoClassStateChanged(DECIDED, false);
    if (now != null) {
      now.mineProperty().addListener(follow);
    }
  }

  private void recorded() {
    TargetRow row = getItem();
    if (row != null && row.answered()) {
      pseudoClassStateChanged(DECIDED, true);
      flash.playFromStart();
    }
  }
}
