package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.survey.FileProblem;

/** Counts the spectra of one file that could not be read, and keeps the first reason. */
final class Unreadable {
  private final Path file;
  private final int of;
  private int count;
  private String first = "";

  Unreadable(Path file, int of) {
    this.file = file;
    this.of = of;
  }

  void add(IOException failure) {
    if (count++ == 0) {
      first = FileProblem.of(file, failure).sentence();
    }
  }

  /** One sentence; empty if all were read. */
  Optional<String> sentence() {
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        of == 1
            ? first
            : count + " of " + of + " spectra cannot be read, the first because " + first);
  }
}
