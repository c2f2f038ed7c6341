package org.lymanscope.engine.spectrum;

import java.util.Locale;

/**
 * Names the thing on the sky, not its spectrum. All spectra with one {@code ObjectId} belong
 * together: a split into training and test sets must never part them.
 *
 * @param value survey and the survey's number, or a position, or (last resort) one row of one file
 */
public record ObjectId(String value) {
  public ObjectId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("object id is empty");
    }
  }

  /** Identity by a survey's own number, for example {@code desi:39089837499744649}. */
  public static ObjectId ofTarget(String survey, long targetId) {
    return new ObjectId(survey.toLowerCase(Locale.ROOT) + ":" + targetId);
  }

  /** Identity by position, rounded to 10⁻⁴ degree (0.36″, less than a DESI fibre's radius). */
  public static ObjectId ofPosition(SkyPosition position) {
    return new ObjectId(String.format(Locale.ROOT, "sky:%.4f%+.4f", position.ra(), position.dec()));
  }

  /** Identity of something of which only its row in a file is known. */
  public static ObjectId ofRow(SpectrumId id) {
    return new ObjectId("row:" + id.source().value() + ":" + id.row());
  }

  @Override
  public String toString() {
    return value;
  }
}
