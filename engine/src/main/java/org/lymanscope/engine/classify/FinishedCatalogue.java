package org.lymanscope.engine.classify;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.classify.CatalogueColumn.Origin;
import org.lymanscope.engine.model.ModelCard;

/** Makes a catalogue of a finished log. It appears whole, or not at all. */
final class FinishedCatalogue {
  private static final int BUFFER = 1 << 16;

  private final ClassifyRequest request;
  private final WorkLog log;
  private final LogCodec codec;
  private final CatalogueSummary summary;
  private final Provenance provenance;
  private final List<CatalogueColumn> columns;
  private String file = "";

  private FinishedCatalogue(
      ClassifyRequest request,
      WorkLog log,
      LogCodec codec,
      CatalogueSummary summary,
      ModelCard card) {
    this.request = request;
    this.log = log;
    this.codec = codec;
    this.summary = summary;
    this.provenance = new Provenance(card, request.batch(), summary);
    this.columns = summary.columns();
  }

  /**
   * Writes it.
   *
   * @return what is in it
   */
  static CatalogueSummary write(
      ClassifyRequest request, WorkLog log, ModelCard card, CatalogueLayout layout, LogCodec codec)
      throws IOException {
    CatalogueSummary summary = new CatalogueSummary(layout, codec, card.target().name());
    log.readAll(summary::add);
    summary.end();
    new FinishedCatalogue(request, log, codec, summary, card).write();
    return summary;
  }

  private void write() throws IOException {
    if (request.format() == CatalogueFormat.CSV) {
      replace(request.provenance(), out -> out.write(provenance.json()));
    }
    replace(
        request.catalogue(),
        out -> {
          try (CatalogueOutput rows = rows(out)) {
            log.readAll(bytes -> add(codec.decode(bytes), rows));
          }
        });
  }

  /** Writes a file. */
  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** The name is given when everything is on the disk. */
  private void replace(Path target, Content content) throws IOException {
    Path unfinished = request.unfinished();
    try (FileChannel channel =
            FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new Unclosed(channel)) {
      content.to(out);
      out.flush();
      channel.force(true);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A buffer that leaves the channel open, so that it can be forced to the disk afterwards. */
  private static final class Unclosed extends BufferedOutputStream {
    Unclosed(FileChannel channel) {
      super(Channels.newOutputStream(channel), BUFFER);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private CatalogueOutput rows(OutputStream out) throws IOException {
    return switch (request.format()) {
      case FITS -> new FitsCatalogue(out, provenance);
      case CSV -> new CsvCatalogue(out, columns);
    };
  }

  private void add(LogRecord entry, CatalogueOutput rows) throws IOException {
    if (entry instanceof LogRecord.FileBegun begun) {
      file = begun.path();
    } else if (entry instanceof LogRecord.Rows block) {
      for (List<Object> values : block.values()) {
        rows.row(row(values));
      }
    }
  }

  private List<Object> row(List<Object> values) {
    List<Object> row = new ArrayList<>(columns.size());
    int next = 0;
    for (CatalogueColumn column : columns) {
      if (column.origin() == Origin.ROW) {
        row.add(values.get(next++));
      } else {
        row.add(column.origin() == Origin.FILE ? file : summary.begun().model());
      }
    }
    return row;
  }
}
