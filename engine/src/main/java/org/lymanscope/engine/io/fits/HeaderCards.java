package org.lymanscope.engine.io.fits;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A FITS header in the making (FITS standard 4.0 §4). Everything has to be ASCII. */
public final class HeaderCards {
  /** Headers and data fill whole blocks of this many bytes. */
  public static final int BLOCK = 2880;

  private static final int CARD = 80;
  private static final int LONGEST_TEXT = 68;

  private final StringBuilder header = new StringBuilder();

  /** The first header of a file whose data stands in extensions, for further cards. */
  public static HeaderCards emptyPrimary() {
    return new HeaderCards()
        .value("SIMPLE", "T")
        .value("BITPIX", "8")
        .value("NAXIS", "0")
        .value("EXTEND", "T");
  }

  /** Adds a number or a logical value ({@code T}, {@code F}). */
  public HeaderCards value(String key, String value) {
    return card(String.format(Locale.ROOT, "%-8s= %20s", key, value));
  }

  /** Adds a number with a comment. */
  public HeaderCards value(String key, String value, String comment) {
    return card(String.format(Locale.ROOT, "%-8s= %20s / %s", key, value, comment));
  }

  /** Adds text; what is longer than a card is cut off. */
  public HeaderCards text(String key, String value) {
    String quoted = value.replace("'", "''");
    if (quoted.length() > LONGEST_TEXT) {
      quoted = value.substring(0, Math.min(value.length(), LONGEST_TEXT / 2)).replace("'", "''");
    }
    return card(String.format(Locale.ROOT, "%-8s= '%-8s'", key, quoted));
  }

  private HeaderCards card(String card) {
    String cut = card.length() > CARD ? card.substring(0, CARD) : card;
    header.append(String.format(Locale.ROOT, "%-" + CARD + "s", cut));
    return this;
  }

  /** The header with its end, in whole blocks. */
  public byte[] bytes() {
    byte[] text = (header + "END").getBytes(StandardCharsets.US_ASCII);
    byte[] blocks = new byte[(text.length + BLOCK - 1) / BLOCK * BLOCK];
    Arrays.fill(blocks, (byte) ' ');
    System.arraycopy(text, 0, blocks, 0, text.length);
    return blocks;
  }
}
