package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.io.SpectrumFile;

/**
 * Keeps the most recently used files open, and opens others anew. A file in use is never closed
 * under its reader. Thread-safe.
 */
final class OpenFiles implements AutoCloseable {
  private final int limit;
  private final Map<Path, Held> held = new LinkedHashMap<>(16, 0.75f, true);
  private boolean closed;

  /** Creates an empty set that keeps at most {@code limit} files open while nobody reads. */
  OpenFiles(int limit) {
    this.limit = limit;
  }

  /** Something to do with an opened file. */
  @FunctionalInterface
  interface Reading<T> {
    T from(SpectrumFile file) throws IOException;
  }

  private static final class Held {
    private final SpectrumFile file;
    private int readers;

    Held(SpectrumFile file) {
      this.file = file;
    }
  }

  <T> T read(Path path, Reading<T> reading) throws IOException {
    Held entry = acquire(path);
    try {
      return reading.from(entry.file);
    } finally {
      release(entry);
    }
  }

  /** How many files are open now. */
  synchronized int size() {
    return held.size();
  }

  // Opening happens under the lock: two threads must not open one file twice.
  private synchronized Held acquire(Path path) throws IOException {
    if (closed) {
      throw new IOException("the survey is closed");
    }
    Held entry = held.get(path);
    if (entry == null) {
      entry = new Held(SpectrumFiles.open(path));
      held.put(path, entry);
    }
    entry.readers++;
    trim();
    return entry;
  }

  private synchronized void release(Held entry) throws IOException {
    entry.readers--;
    trim();
  }

  private void trim() throws IOException {
    int surplus = closed ? held.size() : held.size() - limit;
    Iterator<Held> oldestFirst = held.values().iterator();
    List<Held> idle = new ArrayList<>();
    while (idle.size() < surplus && oldestFirst.hasNext()) {
      Held entry = oldestFirst.next();
      if (entry.readers == 0) {
        oldestFirst.remove();
        idle.add(entry);
      }
    }
    for (Held entry : idle) {
      entry.file.close();
    }
  }

  /** Closes what nobody reads now; what is being read is closed when its reader is done. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    trim();
  }
}
