package org.lymanscope.engine.spectrum;

import java.nio.charset.StandardCharsets;
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

  /**
   * 64 well mixed bits of the name, the same on every machine: what splits sets of data and seeds
   * random streams (FNV-1a, then the last steps of SplitMix64).
   */
  public long hash64() {
    long hash = 0xcbf2_9ce4_8422_2325L;
    for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * 0x100_0000_01b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d0_49bb_1331_11ebL;
    return hash ^ (hash >>> 31);
  }

  @Override
  public String toString() {
    return value;
  }
}
