package org.lymanscope.engine.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Log records as bytes. Thread-safe. */
final class LogCodec {
  private final List<CatalogueColumn> columns;

  /** For rows of this layout. */
  LogCodec(CatalogueLayout layout) {
    this.columns = layout.ofRows();
  }

  byte[] encode(LogRecord entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      if (entry instanceof LogRecord.Begun begun) {
        out.writeByte('B');
        write(out, begun);
      } else if (entry instanceof LogRecord.Session session) {
        out.writeByte('S');
        out.writeUTF(session.program());
        out.writeUTF(session.device());
        out.writeUTF(session.pyTorch());
      } else if (entry instanceof LogRecord.FileBegun file) {
        out.writeByte('F');
        out.writeInt(file.number());
        out.writeUTF(file.path());
        out.writeUTF(file.fingerprint());
        out.writeInt(file.rows());
      } else if (entry instanceof LogRecord.Rows rows) {
        out.writeByte('R');
        write(out, rows);
      } else if (entry instanceof LogRecord.Unread unread) {
        out.writeByte('U');
        out.writeInt(unread.number());
        out.writeUTF(unread.path());
        out.writeUTF(unread.sentence());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, LogRecord.Begun begun) throws IOException {
    out.writeInt(begun.settings().size());
    for (Map.Entry<String, String> setting : new TreeMap<>(begun.settings()).entrySet()) {
      out.writeUTF(setting.getKey());
      out.writeUTF(setting.getValue());
    }
    out.writeUTF(begun.model());
    out.writeUTF(begun.date());
  }

  private void write(DataOutputStream out, LogRecord.Rows rows) throws IOException {
    out.writeUTF(rows.failure());
    out.writeInt(rows.values().size());
    for (List<Object> row : rows.values()) {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).kind().write(out, row.get(i));
      }
    }
  }

  /**
   * Reads what {@link #encode} made.
   *
   * @throws IOException if it is something else
   */
  LogRecord decode(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case 'B' -> begun(in);
      case 'S' -> new LogRecord.Session(in.readUTF(), in.readUTF(), in.readUTF());
      case 'F' -> new LogRecord.FileBegun(in.readInt(), in.readUTF(), in.readUTF(), in.readInt());
      case 'R' -> rows(in);
      case 'U' -> new LogRecord.Unread(in.readInt(), in.readUTF(), in.readUTF());
      default -> throw new IOException("a record of kind " + kind);
    };
  }

  private static LogRecord begun(DataInputStream in) throws IOException {
    Map<String, String> settings = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String key = in.readUTF();
      settings.put(key, in.readUTF());
    }
    return new LogRecord.Begun(settings, in.readUTF(), in.readUTF());
  }

  private LogRecord rows(DataInputStream in) throws IOException {
    String failure = in.readUTF();
    int count = in.readInt();
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Object> row = new ArrayList<>(columns.size());
      for (CatalogueColumn column : columns) {
        row.add(column.kind().read(in));
      }
      rows.add(row);
    }
    return new LogRecord.Rows(rows, failure);
  }
}
