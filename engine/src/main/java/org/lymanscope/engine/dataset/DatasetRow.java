package org.lymanscope.engine.dataset;

import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What is known of one row of a dataset.
 *
 * @param object the thing on the sky; the same for all rows that were made of its spectra
 * @param targetId DESI's TARGETID, or a number made of the spectrum's identity
 * @param spectrum which spectrum of the object: file and row, or recipe and number
 * @param spectralClass what it is
 * @param z systemic redshift of the row, shifted or not; NaN where there is none
 * @param measured what the label's redshift was measured on, before it was brought to systemic
 * @param magnitude AB in r; NaN if not known
 * @param template which of its kind, in words; empty if not known
 * @param origin where the label comes from
 * @param inspectors who looked at it, or how many; empty where nobody did
 * @param quality mean quality, 0 to 4; NaN where nobody gave one
 * @param sample the part of the recipe that it was made by
 * @param copy 0, or the number of the copy where a spectrum was taken several times
 * @param parentZ systemic redshift of the spectrum before augmentation; NaN where there is none
 * @param split what it is for
 * @param checksum CRC-32C of its flux and ivar as they stand in the file
 */
public record DatasetRow(
    ObjectId object,
    long targetId,
    String spectrum,
    SpectralClass spectralClass,
    double z,
    RedshiftKind measured,
    double magnitude,
    String template,
    Origin origin,
    String inspectors,
    double quality,
    String sample,
    int copy,
    double parentZ,
    Split split,
    int checksum) {

  /** The label, as augmentations and networks want it. */
  public Label label() {
    return new Label(spectralClass, z, magnitude);
  }

  /**
   * 64 bits to seed this row's random numbers with: they tell apart what is different, and do not
   * depend on where in a dataset the row stands.
   */
  public long key() {
    return key(object, spectrum, sample, copy);
  }

  /** As {@link #key}, of a row in the making. */
  public static long key(ObjectId object, String spectrum, String sample, int copy) {
    long own = new ObjectId(spectrum + "|" + sample).hash64();
    return Draw.mix(object.hash64() + Draw.mix(own) + Draw.mix(copy));
  }
}
