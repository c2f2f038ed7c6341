package org.lymanscope.engine.analysis;

import java.io.IOException;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.ArmJoin;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Spectra of the test data as the product reads them. */
public final class RealCoadd {
  private RealCoadd() {}

  /** One row of a coadd of the test data, its arms joined. */
  public static Arm joined(String file, int row) throws IOException {
    try (SpectrumFile coadd = SpectrumFiles.open(TestData.path(file))) {
      return ArmJoin.join(coadd.read(row));
    }
  }
}
