package org.lymanscope.engine.evaluate;

import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/** What is true of spectra that nobody has. */
public final class MadeRows {
  private MadeRows() {}

  /** A row of a class, redshift and magnitude. */
  public static DatasetRow row(SpectralClass what, double z, double r) {
    return new DatasetRow(
        ObjectId.ofTarget("made", 1),
        1,
        "made",
        what,
        z,
        RedshiftKind.SYSTEMIC,
        r,
        "",
        Origin.SIMULATED,
        "",
        Double.NaN,
        "made",
        0,
        z,
        Split.TEST,
        0);
  }
}
