package org.lymanscope.engine.simulate.write;

import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.simulate.Band;
import org.lymanscope.engine.simulate.SpectrumBuffer;
import org.lymanscope.engine.simulate.Truth;

/**
 * What FIBERMAP and the truth table tell of a row.
 *
 * @param g true brightness, nanomaggies; 0 for sky; and so on
 * @param fiberStatus DESI's COADD_FIBERSTATUS: bit 22, 23, 24 where arm B, R, Z is dead
 */
record WrittenRow(Truth truth, double g, double r, double z, int fiberStatus) {
  private static final int BAD_AMPLIFIER_B = 22;

  static WrittenRow of(Truth truth, SpectrumBuffer buffer) {
    return new WrittenRow(
        truth,
        buffer.nanomaggies(Band.G),
        buffer.nanomaggies(Band.R),
        buffer.nanomaggies(Band.Z),
        fiberStatus(buffer.ivar()));
  }

  private static int fiberStatus(float[] ivar) {
    int status = 0;
    int bit = BAD_AMPLIFIER_B;
    for (DesiCamera camera : DesiCamera.values()) {
      boolean dead = true;
      for (int i = 0; i < camera.pixels() && dead; i++) {
        dead = ivar[camera.offset() + i] == 0;
      }
      status |= dead ? 1 << bit : 0;
      bit++;
    }
    return status;
  }

  boolean isSky() {
    return r == 0;
  }
}
