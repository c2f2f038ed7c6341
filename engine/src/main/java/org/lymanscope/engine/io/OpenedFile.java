package org.lymanscope.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/** An opened file whose rows are read one by one by a function of its format. */
public final class OpenedFile implements SpectrumFile {
  private final SourceFile source;
  private final String format;
  private final List<SpectrumEntry> entries;
  private final RowReader reader;

  /** Makes the file; it owns {@code source} from now on. */
  public OpenedFile(
      SourceFile source, String format, List<SpectrumEntry> entries, RowReader reader) {
    this.source = source;
    this.format = format;
    this.entries = List.copyOf(entries);
    this.reader = reader;
  }

  /** Reads the pixels of one row. Thread-safe. */
  @FunctionalInterface
  public interface RowReader {
    /**
     * Reads them.
     *
     * @throws IOException if they cannot be read or are not what the format promises
     */
    Spectrum read(SpectrumId id) throws IOException;

    /**
     * Reads them with the resolution of each arm, where the format has one.
     *
     * @throws IOException as {@code read}
     */
    default Spectrum readWithResolution(SpectrumId id) throws IOException {
      return read(id);
    }

    /** The pixels of every row, where all have the same. */
    default Optional<PixelGrid> grid() {
      return Optional.empty();
    }

    /**
     * Reads flux and ivar into a row of that grid; masked pixels have ivar 0.
     *
     * @throws IOException as {@code read}
     */
    default void read(SpectrumId id, PixelRow target) throws IOException {
      target.set(read(id).arms());
    }
  }

  @Override
  public Path path() {
    return source.path();
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public FileFingerprint fingerprint() {
    return source.fingerprint();
  }

  @Override
  public List<SpectrumEntry> entries() {
    return entries;
  }

  @Override
  public Spectrum read(int row) throws IOException {
    return reader.read(entries.get(row).id());
  }

  @Override
  public Spectrum readWithResolution(int row) throws IOException {
    return reader.readWithResolution(entries.get(row).id());
  }

  @Override
  public Optional<PixelGrid> grid() {
    return reader.grid();
  }

  @Override
  public void read(int row, PixelRow target) throws IOException {
    reader.read(entries.get(row).id(), target);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
