package org.lymanscope.engine.simulate.write;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.io.fits.TableLayout;
import org.lymanscope.engine.io.fits.TableLayout.Column;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.SkyPosition;

/** The table FIBERMAP of a coadd, with DESI's names of columns. */
final class Fibermap {
  static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Column("TARGETID", TableLayout.Type.LONG),
              new Column("COADD_FIBERSTATUS", TableLayout.Type.INT),
              new Column("TARGET_RA", TableLayout.Type.DOUBLE),
              new Column("TARGET_DEC", TableLayout.Type.DOUBLE),
              new Column("OBJTYPE", TableLayout.Type.TEXT, 3),
              new Column("FLUX_G", TableLayout.Type.FLOAT),
              new Column("FLUX_R", TableLayout.Type.FLOAT),
              new Column("FLUX_Z", TableLayout.Type.FLOAT),
              new Column("COADD_NUMEXP", TableLayout.Type.SHORT),
              new Column("COADD_EXPTIME", TableLayout.Type.FLOAT)));

  static final int ROW_BYTES = LAYOUT.rowBytes();

  /** Usual length of one exposure, s. */
  private static final double EXPOSURE = 900;

  private Fibermap() {}

  /** The table; positions follow from seed and index. */
  static ByteBuffer table(List<WrittenRow> rows, SkyCell cell, long seed) {
    ByteBuffer table = ByteBuffer.allocate(ROW_BYTES * rows.size());
    for (WrittenRow row : rows) {
      // A stream of its own: negative indices are not those of spectra.
      RandomGenerator random = Draw.stream(seed, -2 - row.truth().index());
      SkyPosition position = cell.draw(random);
      double time = row.truth().exposureTime();
      LAYOUT.put(
          table,
          List.of(
              row.truth().targetId(),
              row.fiberStatus(),
              position.ra(),
              position.dec(),
              row.isSky() ? "SKY" : "TGT",
              row.g(),
              row.r(),
              row.z(),
              Math.max(1, Math.round(time / EXPOSURE)),
              time));
    }
    return table.flip();
  }
}
