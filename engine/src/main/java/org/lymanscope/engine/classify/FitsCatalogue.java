package org.lymanscope.engine.classify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.io.fits.HeaderCards;

/** A binary table CATALOG, with the provenance in the primary header and in its own. */
final class FitsCatalogue implements CatalogueOutput {
  private final OutputStream out;
  private final List<CatalogueColumn> columns;
  private final CatalogueSummary summary;
  private final ByteBuffer row;
  private long written;

  FitsCatalogue(OutputStream out, Provenance provenance) throws IOException {
    this.out = out;
    this.summary = provenance.summary();
    this.columns = summary.columns();
    this.row = ByteBuffer.allocate(columns.stream().mapToInt(this::width).sum());
    HeaderCards primary =
        new HeaderCards()
            .value("SIMPLE", "T")
            .value("BITPIX", "8")
            .value("NAXIS", "0")
            .value("EXTEND", "T");
    provenance.addTo(primary);
    out.write(primary.bytes());
    out.write(tableHeader(provenance));
  }

  private byte[] tableHeader(Provenance provenance) {
    HeaderCards cards =
        new HeaderCards()
            .text("XTENSION", "BINTABLE")
            .value("BITPIX", "8")
            .value("NAXIS", "2")
            .value("NAXIS1", Integer.toString(row.capacity()))
            .value("NAXIS2", Long.toString(summary.rows()))
            .value("PCOUNT", "0")
            .value("GCOUNT", "1")
            .value("TFIELDS", Integer.toString(columns.size()))
            .text("EXTNAME", "CATALOG");
    for (int i = 0; i < columns.size(); i++) {
      cards.text("TTYPE" + (i + 1), columns.get(i).name());
      cards.text("TFORM" + (i + 1), form(columns.get(i)));
    }
    provenance.addTo(cards);
    return cards.bytes();
  }

  private String form(CatalogueColumn column) {
    return switch (column.kind()) {
      case LONG -> "K";
      case INT -> "J";
      case FLOAT -> "E";
      case DOUBLE -> "D";
      case TEXT -> width(column) + "A";
    };
  }

  private int width(CatalogueColumn column) {
    return switch (column.kind()) {
      case LONG, DOUBLE -> Long.BYTES;
      case INT, FLOAT -> Integer.BYTES;
      case TEXT -> Math.max(1, summary.width(column.name()));
    };
  }

  @Override
  public void row(List<Object> values) throws IOException {
    row.clear();
    for (int i = 0; i < columns.size(); i++) {
      put(columns.get(i), values.get(i));
    }
    out.write(row.array());
    written += row.capacity();
  }

  private void put(CatalogueColumn column, Object value) {
    switch (column.kind()) {
      case LONG -> row.putLong((Long) value);
      case INT -> row.putInt((Integer) value);
      case FLOAT -> row.putFloat((Float) value);
      case DOUBLE -> row.putDouble((Double) value);
      case TEXT -> row.put(padded((String) value, width(column)));
    }
  }

  private static byte[] padded(String text, int width) {
    byte[] ascii = CatalogueSummary.ascii(text).getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(ascii, width);
  }

  @Override
  public void close() throws IOException {
    int over = (int) (written % HeaderCards.BLOCK);
    if (over > 0) {
      out.write(new byte[HeaderCards.BLOCK - over]);
    }
    out.close();
  }
}
