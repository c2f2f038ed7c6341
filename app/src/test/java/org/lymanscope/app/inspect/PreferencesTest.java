package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;

class PreferencesTest {
  private final LiveSettings settings = new Workbench(1).settings;
  private final Preferences preferences = new Preferences(settings);

  @Test
  void beginsSeeingAndGoingOn() {
    assertThat(preferences.blindProperty().get()).isFalse();
    assertThat(preferences.advanceProperty().get()).isTrue();
  }

  @Test
  void switchesAreRemembered() {
    preferences.blindProperty().set(true);
    preferences.advanceProperty().set(false);
    Preferences again = new Preferences(settings);
    assertThat(again.blindProperty().get()).isTrue();
    assertThat(again.advanceProperty().get()).isFalse();
  }

  @Test
  void ownCommentIsRememberedWithAShortName() {
    preferences.setComment(2, "  double-peaked emission ");
    StandardComment own = new Preferences(settings).commentsProperty().get().get(1);
    assertThat(own.sentence()).isEqualTo("double-peaked emission");
    assertThat(own.label()).isEqualTo("double-peak…");
    assertThat(preferences.commentsProperty().get()).contains(own).hasSize(4);
  }

  @Test
  void blankCommentBringsTheOriginalBack() {
    preferences.setComment(1, "mine");
    preferences.setComment(1, " ");
    StandardComment first = preferences.commentsProperty().get().get(0);
    assertThat(first.sentence()).isEqualTo(Text.get("inspect.standardComment.1"));
    assertThat(first.label()).isEqualTo(Text.get("inspect.standardComment.1.short"));
  }
}
