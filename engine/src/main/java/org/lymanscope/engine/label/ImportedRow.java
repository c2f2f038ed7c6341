package org.lymanscope.engine.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of another tool's file, kept as it stood there, so that what we do not understand goes out
 * again unchanged.
 *
 * @param format short name of the file's format
 * @param columns the text of each cell, by the column's name, in the file's order
 */
public record ImportedRow(String format, Map<String, String> columns) {
  public ImportedRow {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
