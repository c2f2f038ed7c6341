package org.lymanscope.engine.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A column of a catalogue.
 *
 * @param name ASCII letters, digits and underscores
 * @param kind what is in it
 * @param origin where its values come from
 */
record CatalogueColumn(String name, Kind kind, Origin origin) {
  /** What varies from row to row, and what is the same for a whole file or the whole catalogue. */
  enum Origin {
    ROW,
    FILE,
    MODEL
  }

  /** Types of values. NaN stands for no number. */
  enum Kind {
    LONG,
    INT,
    FLOAT,
    DOUBLE,
    TEXT;

    void write(DataOutput out, Object value) throws IOException {
      switch (this) {
        case LONG -> out.writeLong((Long) value);
        case INT -> out.writeInt((Integer) value);
        case FLOAT -> out.writeFloat((Float) value);
        case DOUBLE -> out.writeDouble((Double) value);
        case TEXT -> out.writeUTF((String) value);
      }
    }

    Object read(DataInput in) throws IOException {
      return switch (this) {
        case LONG -> in.readLong();
        case INT -> in.readInt();
        case FLOAT -> in.readFloat();
        case DOUBLE -> in.readDouble();
        case TEXT -> in.readUTF();
      };
    }

    /** What stands where nothing is known. */
    Object nothing() {
      return switch (this) {
        case LONG -> -1L;
        case INT -> 0;
        case FLOAT -> Float.NaN;
        case DOUBLE -> Double.NaN;
        case TEXT -> "";
      };
    }
  }

  static CatalogueColumn of(String name, Kind kind) {
    return new CatalogueColumn(name, kind, Origin.ROW);
  }
}
