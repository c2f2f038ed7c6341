package org.lymanscope.engine.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.HeaderCard;
import nom.tam.fits.NullDataHDU;
import nom.tam.util.FitsOutputStream;

/** A FITS file in the making: HDUs one after another, without dates, so that it repeats itself. */
final class FitsTables {
  private final List<BasicHDU<?>> hdus = new ArrayList<>();

  /** A column: name and a primitive array or text. */
  record Column(String name, Object values) {}

  void table(String name, List<Column> columns) throws FitsException {
    BinaryTable table = new BinaryTable();
    for (Column column : columns) {
      if (column.values() instanceof String[] texts) {
        table.addStringColumn(texts);
      } else {
        table.addColumn(column.values());
      }
    }
    BinaryTableHDU hdu = table.toHDU();
    for (int i = 0; i < columns.size(); i++) {
      hdu.setColumnName(i, columns.get(i).name(), "");
    }
    hdu.addValue("EXTNAME", name, "");
    hdus.add(hdu);
  }

  void image(String name, Object pixels, String unit) throws FitsException {
    BasicHDU<?> hdu = Fits.makeHDU(pixels);
    hdu.addValue("EXTNAME", name, "");
    if (!unit.isEmpty()) {
      hdu.addValue("BUNIT", unit, "");
    }
    hdus.add(hdu);
  }

  void write(Path file, List<Card> primary) throws IOException, FitsException {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
        FitsOutputStream out = new FitsOutputStream(bytes);
        Fits fits = new Fits()) {
      BasicHDU<?> head = new NullDataHDU();
      for (Card card : primary) {
        card.addTo(head);
      }
      fits.addHDU(head);
      for (BasicHDU<?> hdu : hdus) {
        fits.addHDU(hdu);
      }
      undate(head);
      fits.write(out);
    }
  }

  /** The library writes the present time into the comment of SIMPLE. */
  private static void undate(BasicHDU<?> head) {
    HeaderCard simple = head.getHeader().findCard("SIMPLE");
    if (simple != null) {
      simple.setComment("conforms to FITS standard");
    }
  }

  /** A keyword of the first header. */
  record Card(String key, Object value, String comment) {
    void addTo(BasicHDU<?> hdu) throws FitsException {
      if (value instanceof Integer number) {
        hdu.addValue(key, number, comment);
      } else if (value instanceof Boolean flag) {
        hdu.addValue(key, flag, comment);
      } else {
        hdu.addValue(key, value.toString(), comment);
      }
    }
  }
}
