package org.lymanscope.app.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Writes numbers divided by a power of ten, as at the ticks of an axis that names the power. */
final class ScaledNumbers extends NumberFormat {
  private static final long serialVersionUID = 1;

  private final double unit;
  private final DecimalFormat plain =
      new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));

  ScaledNumbers(int power) {
    unit = Math.pow(10, power);
  }

  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
    return plain.format(number / unit, to, position);
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
    return format((double) number, to, position);
  }

  @Override
  public Number parse(String source, ParsePosition position) {
    Number number = plain.parse(source, position);
    return number == null ? 0 : number.doubleValue() * unit;
  }
}
