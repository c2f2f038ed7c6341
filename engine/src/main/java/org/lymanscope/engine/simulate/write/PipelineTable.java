package org.lymanscope.engine.simulate.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.io.fits.TableLayout;
import org.lymanscope.engine.io.fits.TableLayout.Column;
import org.lymanscope.engine.random.Draw;

/** Answers of a pipeline in the layout of {@code redrock-*.fits}, row by row as in the coadd. */
final class PipelineTable {
  private static final int COEFFICIENTS = 10;

  private static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Column("TARGETID", TableLayout.Type.LONG),
              new Column("Z", TableLayout.Type.DOUBLE),
              new Column("ZERR", TableLayout.Type.DOUBLE),
              new Column("ZWARN", TableLayout.Type.LONG),
              new Column("CHI2", TableLayout.Type.DOUBLE),
              new Column("COEFF", TableLayout.Type.DOUBLE, COEFFICIENTS),
              new Column("NPIXELS", TableLayout.Type.LONG),
              new Column("SPECTYPE", TableLayout.Type.TEXT, 6),
              new Column("SUBTYPE", TableLayout.Type.TEXT, 20),
              new Column("NCOEFF", TableLayout.Type.LONG),
              new Column("DELTACHI2", TableLayout.Type.DOUBLE)));

  private final SkyCell cell;
  private final ByteBuffer table;
  private final int rows;

  /** Draws the answers to rows of a coadd; they follow from seed and index. */
  PipelineTable(SkyCell cell, List<WrittenRow> written, long seed) {
    this.cell = cell;
    this.rows = written.size();
    this.table = ByteBuffer.allocate(LAYOUT.rowBytes() * rows);
    for (WrittenRow row : written) {
      long index = row.truth().index();
      // Streams of their own, apart from those of positions.
      PipelineAnswer answer =
          PipelineAnswer.draw(row.truth(), Draw.stream(Draw.mix(seed), -2 - index));
      LAYOUT.put(
          table,
          List.of(
              row.truth().targetId(),
              answer.z(),
              answer.zError(),
              answer.warning(),
              DesiCamera.PIXELS,
              0,
              DesiCamera.PIXELS,
              answer.type(),
              answer.subtype(),
              COEFFICIENTS,
              answer.deltaChi2()));
    }
  }

  Path write(Path folder) throws IOException {
    Path path = folder.resolve("redrock-main-dark-" + cell.pixel() + ".fits");
    try (OutputStream out = Files.newOutputStream(path)) {
      HeaderCards primary = CoaddFile.primary(cell).text("RRVER", "simulated");
      out.write(primary.bytes());
      out.write(LAYOUT.header("REDSHIFTS", rows).bytes());
      out.write(table.array());
      int over = table.capacity() % HeaderCards.BLOCK;
      out.write(new byte[over == 0 ? 0 : HeaderCards.BLOCK - over]);
    }
    return path;
  }
}
