package org.lymanscope.engine.dataset.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.random.Draw;

/**
 * A number for each row that no other row has, for formats that find the truth of a spectrum by its
 * TARGETID: the first row with a TARGETID keeps it, copies get numbers made of what they are. Those
 * lie below −2⁶², where DESI has none.
 */
final class RowNumbers {
  /** QuasarNET passes such spectra over. */
  private static final long NO_NUMBER = -1;

  private RowNumbers() {}

  static long[] of(List<DatasetRow> rows) {
    long[] numbers = new long[rows.size()];
    Set<Long> used = new HashSet<>();
    for (int i = 0; i < numbers.length; i++) {
      long number = rows.get(i).targetId();
      long key = rows.get(i).key();
      while (number == NO_NUMBER || !used.add(number)) {
        key = Draw.mix(key);
        number = (key & (Long.MAX_VALUE >> 1)) | Long.MIN_VALUE;
      }
      numbers[i] = number;
    }
    return numbers;
  }
}
