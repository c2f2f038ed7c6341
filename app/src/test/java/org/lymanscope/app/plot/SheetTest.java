package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetTest {
  private final Sheet sheet = new Sheet();

  @BeforeEach
  void white() {
    sheet.fit(10, 10, 1);
    sheet.graphics().setPaint(Color.WHITE);
    sheet.graphics().fill(new Rectangle2D.Double(0, 0, 10, 10));
  }

  @Test
  void aBarCoversWholePixelsAndPartsOfThoseAtItsEnds() {
    sheet.bar(3, 2.25, 5.5, 0xFF000000);

    assertThat(red(3, 1)).isEqualTo(255);
    assertThat(red(3, 2)).isCloseTo(64, within(2));
    assertThat(red(3, 3)).isZero();
    assertThat(red(3, 4)).isZero();
    assertThat(red(3, 5)).isCloseTo(128, within(2));
    assertThat(red(3, 6)).isEqualTo(255);
    assertThat(red(2, 3)).isEqualTo(255);
  }

  @Test
  void aBarToTheLastRowStaysOnThePicture() {
    sheet.bar(9, 9.5, 10, 0xFF000000);

    assertThat(red(9, 9)).isCloseTo(128, within(2));
  }

  @Test
  void whatIsSeenThroughMixesAndStaysOpaque() {
    sheet.box(-2, 4, 20, 6, 0x80FF0000);

    int pixel = sheet.pixels()[5 * 10];
    assertThat(pixel >>> 24).isEqualTo(255);
    assertThat((pixel >> 16) & 0xFF).isEqualTo(255);
    assertThat(pixel & 0xFF).isCloseTo(127, within(2));
    assertThat(red(0, 3)).isEqualTo(255);
  }

  @Test
  void aDenserScreenHasMorePixels() {
    assertThat(sheet.fit(10, 10, 1.5)).isTrue();
    assertThat(sheet.columns()).isEqualTo(15);
    assertThat(sheet.fit(10, 10, 1.5)).isFalse();
  }

  private int red(int x, int y) {
    return (sheet.pixels()[y * 10 + x] >> 16) & 0xFF;
  }
}
