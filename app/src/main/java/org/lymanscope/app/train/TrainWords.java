package org.lymanscope.app.train;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.train.TrainingRecipeWriter;

/** Numbers of trainings in words. */
public final class TrainWords {
  private static final String NOTHING = "–";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final double TWO_MINUTES = 120;
  private static final double TWO_HOURS = 7200;

  private TrainWords() {}

  /** With so many decimals; a dash for NaN. */
  public static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%." + decimals + "f", value)
        : NOTHING;
  }

  /** As short as a number can be and still be the same: what stands in a box. */
  static String plain(double value) {
    return TrainingRecipeWriter.number(value);
  }

  /** A time, roughly: {@code 45 s}, {@code 12 min}, {@code 3.5 h}. */
  public static String time(double seconds) {
    if (seconds < TWO_MINUTES) {
      return Text.get("train.seconds", fixed(Math.max(0.1, seconds), seconds < 10 ? 1 : 0));
    }
    return seconds < TWO_HOURS
        ? Text.get("train.minutes", fixed(seconds / 60, 0))
        : Text.get("train.hours", fixed(seconds / 3600, 1));
  }

  /** A size in memory, roughly. */
  static String size(long bytes) {
    return bytes < 1e9 ? fixed(bytes / 1e6, 0) + " MB" : fixed(bytes / 1e9, 1) + " GB";
  }

  /** {@code 2026-11-25 16:40}. */
  public static String minute(String iso, ZoneId zone) {
    return MINUTE.format(Instant.parse(iso).atZone(zone));
  }
}
