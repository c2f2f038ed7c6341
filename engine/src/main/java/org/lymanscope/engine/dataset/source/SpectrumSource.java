package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.util.Map;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;

/** Labelled spectra from somewhere. Thread-safe; each thread takes a {@link Reader} of its own. */
public interface SpectrumSource extends AutoCloseable {
  /** Where they come from, in a few words. */
  String description();

  /** What was read for it: paths with fingerprints, or ids of datasets. */
  Map<String, String> files();

  /** Why spectra that are there do not count, with their numbers. */
  default Map<String, Integer> leftOut() {
    return Map.of();
  }

  /** Unit of their flux density; empty if not known. */
  String fluxUnit();

  /**
   * The pixels of most of them.
   *
   * @throws IOException if they cannot be read
   */
  PixelGrid grid() throws IOException;

  /** How many there are. */
  int size();

  /** The object of one of them; cheap. */
  ObjectId object(int index);

  /**
   * What is known of one; where it is simulated, that makes it.
   *
   * @throws IOException if it cannot be read
   */
  SourceTruth truth(int index) throws IOException;

  /**
   * Redshift and magnitude of one. Its class may be UNKNOWN where telling it would mean making the
   * spectrum.
   *
   * @throws IOException if it cannot be read
   */
  default Label outline(int index) throws IOException {
    return truth(index).label();
  }

  /** Reads them; for one thread. */
  Reader reader();

  @Override
  void close() throws IOException;

  /** Reads spectra into reused arrays. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads one, onto whatever grid {@code into} has.
     *
     * @throws IOException if it cannot be read
     */
    SourceTruth read(int index, PixelRow into) throws IOException;
  }
}
