package org.lymanscope.engine.classify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.io.fits.TableLayout;

/** A binary table CATALOG, with the provenance in the primary header and in its own. */
final class FitsCatalogue implements CatalogueOutput {
  private final OutputStream out;
  private final List<CatalogueColumn> columns;
  private final CatalogueSummary summary;
  private final TableLayout layout;
  private final ByteBuffer row;
  private long written;

  FitsCatalogue(OutputStream out, Provenance provenance) throws IOException {
    this.out = out;
    this.summary = provenance.summary();
    this.columns = summary.columns();
    this.layout = new TableLayout(columns.stream().map(this::column).toList());
    this.row = ByteBuffer.allocate(layout.rowBytes());
    HeaderCards primary = HeaderCards.emptyPrimary();
    provenance.addTo(primary);
    out.write(primary.bytes());
    HeaderCards cards = layout.header("CATALOG", summary.rows());
    provenance.addTo(cards);
    out.write(cards.bytes());
  }

  private TableLayout.Column column(CatalogueColumn column) {
    return switch (column.kind()) {
      case LONG -> new TableLayout.Column(column.name(), TableLayout.Type.LONG);
      case INT -> new TableLayout.Column(column.name(), TableLayout.Type.INT);
      case FLOAT -> new TableLayout.Column(column.name(), TableLayout.Type.FLOAT);
      case DOUBLE -> new TableLayout.Column(column.name(), TableLayout.Type.DOUBLE);
      case TEXT -> {
        int width = Math.max(1, summary.width(column.name()));
        yield new TableLayout.Column(column.name(), TableLayout.Type.TEXT, width);
      }
    };
  }

  @Override
  public void row(List<Object> values) throws IOException {
    row.clear();
    layout.put(row, values.stream().map(FitsCatalogue::ascii).toList());
    out.write(row.array());
    written += row.capacity();
  }

  private static Object ascii(Object value) {
    return value instanceof String text ? CatalogueSummary.ascii(text) : value;
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
