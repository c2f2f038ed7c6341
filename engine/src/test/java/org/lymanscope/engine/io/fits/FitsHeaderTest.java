package org.lymanscope.engine.io.fits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitsHeaderTest {
  @Test
  void valuesAreReadAsWhatTheyAreAskedFor() {
    FitsHeader header =
        header(
            "EXTNAME = 'B_FLUX  '           / name",
            "NAXIS1  =                 2751 / pixels",
            "CRVAL1  =             3.6D+003",
            "VACUUM  =                    T",
            "LATITUDE= '31.96403'",
            "OBSERVER= 'O''Hara / me'",
            "COMMENT = 'not a value'",
            "EMPTY   =");
    assertThat(header.text("EXTNAME")).contains("B_FLUX");
    assertThat(header.integer("NAXIS1")).hasValue(2751);
    assertThat(header.number("NAXIS1")).hasValue(2751);
    assertThat(header.number("CRVAL1")).hasValue(3600);
    assertThat(header.isTrue("VACUUM")).isTrue();
    assertThat(header.number("LATITUDE")).hasValue(31.96403);
    assertThat(header.text("OBSERVER")).contains("O'Hara / me");
    assertThat(header.number("EXTNAME")).isEmpty();
    assertThat(header.integer("ABSENT")).isEmpty();
    assertThat(header.number("EMPTY")).isEmpty();
    assertThat(header.isTrue("ABSENT")).isFalse();
  }

  @Test
  void longTextsGoOnInTheNextCard() {
    FitsHeader header = header("TITLE   = 'one &'", "CONTINUE  'two&'", "CONTINUE  ' three' / end");
    assertThat(header.text("TITLE")).contains("one two three");
  }

  @Test
  void whatIsNoCardIsPassedOver() {
    FitsHeader header = header("", "HIERARCH LONG NAME = 5", "= 7", "'''", "LAST    = 1");
    assertThat(header.integer("LAST")).hasValue(1);
    assertThat(header.has("HIERARCH")).isFalse();
  }

  private static FitsHeader header(String... cards) {
    StringBuilder text = new StringBuilder();
    for (String card : cards) {
      text.append(String.format("%-80s", card));
    }
    return FitsHeader.parse(text.toString());
  }
}
