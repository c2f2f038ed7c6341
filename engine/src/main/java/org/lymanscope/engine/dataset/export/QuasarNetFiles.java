package org.lymanscope.engine.dataset.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.UnfinishedFolder;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.io.fits.TableLayout;
import org.lymanscope.engine.io.fits.TableLayout.Column;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * QuasarNET's training file and truth file (Busca and Balland 2018, github.com/ngbusca/QuasarNET):
 * an image (rows, 2 · bins) of flux, then ivar; a table TARGETID, PLATE, MJD, FIBERID; the truth by
 * THING_ID. Columns of ours on top tell what QuasarNET has no words for.
 */
final class QuasarNetFiles {
  static final String DATA = "data.fits";
  static final String TRUTH = "truth.fits";

  private static final int STAR = 1;
  private static final int QUASAR = 3;
  private static final int GALAXY = 4;
  private static final int BROAD_ABSORPTION = 30;
  private static final int CONFIDENT = 3;
  private static final int NOT_CONFIDENT = 1;

  private static final TableLayout SPECTRA =
      new TableLayout(
          List.of(
              new Column("TARGETID", TableLayout.Type.LONG),
              new Column("PLATE", TableLayout.Type.INT),
              new Column("MJD", TableLayout.Type.INT),
              new Column("FIBERID", TableLayout.Type.INT)));

  private final UnfinishedFolder folder;
  private final ExportedRows rows;
  private final Map<String, String> provenance;
  private final long[] numbers;

  QuasarNetFiles(UnfinishedFolder folder, ExportedRows rows, Map<String, String> provenance) {
    this.folder = folder;
    this.rows = rows;
    this.provenance = provenance;
    this.numbers = RowNumbers.of(rows.known());
  }

  void write(JobContext context) throws IOException {
    try (FileChannel file = folder.open(DATA)) {
      HeaderCards primary =
          new HeaderCards()
              .value("SIMPLE", "T")
              .value("BITPIX", "-32")
              .value("NAXIS", "2")
              .value("NAXIS1", Integer.toString(2 * rows.grid().pixels()))
              .value("NAXIS2", Integer.toString(rows.size()))
              .value("EXTEND", "T");
      put(file, tell(primary).bytes());
      rows.write(file, ByteOrder.BIG_ENDIAN, context);
      fill(file);
      put(file, SPECTRA.header("METADATA", rows.size()).bytes());
      put(file, spectra());
      fill(file);
      file.force(true);
    }
    try (FileChannel file = folder.open(TRUTH)) {
      HeaderCards primary = HeaderCards.emptyPrimary();
      put(file, tell(primary).bytes());
      TableLayout layout = truthLayout();
      put(file, layout.header("TRUTH", rows.size()).bytes());
      put(file, truth(layout));
      fill(file);
      file.force(true);
    }
  }

  private HeaderCards tell(HeaderCards cards) {
    provenance.forEach(cards::text);
    return cards;
  }

  /** PLATE, MJD and FIBERID are not known; together they are different for each row. */
  private byte[] spectra() {
    ByteBuffer table = ByteBuffer.allocate(SPECTRA.rowBytes() * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      SPECTRA.put(table, List.of(numbers[i], 0, 0, i + 1));
    }
    return table.array();
  }

  private TableLayout truthLayout() {
    return new TableLayout(
        List.of(
            new Column("THING_ID", TableLayout.Type.LONG),
            new Column("PLATE", TableLayout.Type.INT),
            new Column("MJD", TableLayout.Type.INT),
            new Column("FIBERID", TableLayout.Type.INT),
            new Column("Z_VI", TableLayout.Type.DOUBLE),
            new Column("CLASS_PERSON", TableLayout.Type.SHORT),
            new Column("Z_CONF_PERSON", TableLayout.Type.SHORT),
            new Column("BAL_FLAG_VI", TableLayout.Type.SHORT),
            new Column("BI_CIV", TableLayout.Type.DOUBLE),
            text("CLASS", row -> row.spectralClass().name()),
            text("OBJECT", row -> row.object().value()),
            new Column("MAG_R", TableLayout.Type.DOUBLE),
            text("SAMPLE", DatasetRow::sample),
            text("SPLIT", row -> word(row.split()))));
  }

  private Column text(String name, Function<DatasetRow, String> cell) {
    int width = rows.known().stream().map(cell).mapToInt(String::length).max().orElse(0);
    return new Column(name, TableLayout.Type.TEXT, Math.max(1, width));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private byte[] truth(TableLayout layout) {
    ByteBuffer table = ByteBuffer.allocate(layout.rowBytes() * rows.size());
    List<DatasetRow> known = rows.known();
    for (int i = 0; i < known.size(); i++) {
      DatasetRow row = known.get(i);
      int person = person(row.label());
      boolean absorbed = person == BROAD_ABSORPTION;
      layout.put(
          table,
          List.of(
              numbers[i],
              0,
              0,
              i + 1,
              Double.isNaN(row.z()) ? -1 : row.z(),
              person,
              person == 0 ? NOT_CONFIDENT : CONFIDENT,
              absorbed ? 1 : 0,
              absorbed ? 1 : 0,
              row.spectralClass().name(),
              row.object().value(),
              row.magnitude(),
              row.sample(),
              word(row.split())));
    }
    return table.array();
  }

  /** QuasarNET's number of a class; 0 for what it has none for, as the sky. */
  private static int person(Label label) {
    if (label.isA(SpectralClass.BAL_QSO)) {
      return BROAD_ABSORPTION;
    } else if (label.isA(SpectralClass.QSO)) {
      return QUASAR;
    } else if (label.isA(SpectralClass.STAR)) {
      return STAR;
    }
    return label.isA(SpectralClass.GALAXY) ? GALAXY : 0;
  }

  private static void put(FileChannel file, byte[] bytes) throws IOException {
    WholeFile.writeFully(file, ByteBuffer.wrap(bytes));
  }

  private static void fill(FileChannel file) throws IOException {
    int over = (int) (file.position() % HeaderCards.BLOCK);
    put(file, new byte[over == 0 ? 0 : HeaderCards.BLOCK - over]);
  }
}
