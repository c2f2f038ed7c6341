package org.lymanscope.engine.classify;

import java.util.List;
import java.util.Map;

/** What the working file of a classification consists of. */
sealed interface LogRecord {
  /**
   * How the work was begun; the first record, and only that.
   *
   * @param settings everything that has to be the same when the work goes on
   * @param model id and name, as in the column MODEL
   * @param date when, in ISO 8601
   */
  record Begun(Map<String, String> settings, String model, String date) implements LogRecord {
    public Begun {
      settings = Map.copyOf(settings);
    }
  }

  /**
   * Who computes from here on.
   *
   * @param program version of Lymanscope
   * @param device CPU or GPU
   * @param pyTorch version of PyTorch
   */
  record Session(String program, String device, String pyTorch) implements LogRecord {}

  /**
   * A file of spectra, whose rows follow.
   *
   * @param number of the file among all candidates, from 0
   * @param path absolute
   * @param fingerprint its content
   * @param rows how many will follow
   */
  record FileBegun(int number, String path, String fingerprint, int rows) implements LogRecord {}

  /**
   * Rows of the file begun last, one block.
   *
   * @param values of each row
   * @param failure why the first row that cannot be read cannot; empty if all can
   */
  record Rows(List<List<Object>> values, String failure) implements LogRecord {
    public Rows {
      values = List.copyOf(values);
    }
  }

  /**
   * A file that cannot be read.
   *
   * @param number of the file among all candidates, from 0
   */
  record Unread(int number, String path, String sentence) implements LogRecord {}
}
