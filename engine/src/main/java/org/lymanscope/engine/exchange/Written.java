package org.lymanscope.engine.exchange;

import java.util.List;

/**
 * A file's content, not yet on disk.
 *
 * @param text the content
 * @param rows number of rows in it
 * @param warnings one sentence for each thing that the format could not hold
 */
record Written(String text, int rows, List<String> warnings) {
  Written {
    warnings = List.copyOf(warnings);
  }
}
