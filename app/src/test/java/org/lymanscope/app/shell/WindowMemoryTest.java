package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.app.settings.WindowPlace;

class WindowMemoryTest {
  @ParameterizedTest
  @CsvSource({"1920, 1080, 1680, 972", "3840, 2160, 1680, 1000", "1680, 1050, 1512, 945"})
  void firstWindowTakesMostOfTheScreen(double w, double h, double width, double height) {
    WindowPlace place = WindowMemory.first(new Rectangle2D(100, 0, w, h));

    assertThat(place.width()).isEqualTo(width);
    assertThat(place.height()).isEqualTo(height);
    assertThat(place.x() - 100).isEqualTo(100 + w - place.x() - width);
    assertThat(place.y()).isEqualTo(h - place.y() - height);
  }

  @Test
  void firstWindowFillsASmallScreen() {
    assertThat(WindowMemory.first(new Rectangle2D(0, 0, 1280, 800)).maximized()).isTrue();
    assertThat(WindowMemory.first(new Rectangle2D(0, 0, 1366, 768)).maximized()).isTrue();
    assertThat(WindowMemory.first(new Rectangle2D(0, 0, 1920, 1080)).maximized()).isFalse();
  }
}
