package org.lymanscope.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.ResolutionMatrix;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * An opened file of spectra. Opening reads what rows there are; pixels are read when asked for.
 * Thread-safe: several threads may read at once. Got from {@code survey.SpectrumFiles.open}.
 */
public interface SpectrumFile extends AutoCloseable {
  /** Where the file lies. */
  Path path();

  /**
   * Short name of the format, as {@code info} prints it: {@code desi-coadd}, {@code desi-spectra},
   * {@code sdss-spec}, {@code sdss-spplate}, {@code marz}, {@code gaia-xp}, {@code fits-1d}, {@code
   * text}.
   */
  String format();

  /** The file by content. */
  FileFingerprint fingerprint();

  /** One entry for each row, in the order of the file: {@code entries().get(i).id().row() == i}. */
  List<SpectrumEntry> entries();

  /**
   * Reads one row: wavelength, flux, ivar and mask of every arm, no resolution.
   *
   * @throws SpectrumFormatException if the row is not what the format promises
   * @throws IOException if it cannot be read
   * @throws IndexOutOfBoundsException if there is no such row
   */
  Spectrum read(int row) throws IOException;

  /**
   * Reads one row with the {@link ResolutionMatrix} of every arm that has one; several times the
   * work of {@link #read}. The same as {@code read} where the format has none.
   *
   * @throws IOException as {@code read}
   */
  default Spectrum readWithResolution(int row) throws IOException {
    return read(row);
  }

  /** The pixels of every row, where all have the same and {@link #read(int, PixelRow)} works. */
  Optional<PixelGrid> grid();

  /**
   * Reads flux and ivar of a row and nothing else; the same numbers as {@link #read(int)} in single
   * precision, with ivar 0 where a pixel is masked. Quicker, for those who read all rows.
   *
   * @param target a row of {@link #grid}
   * @throws IOException as {@link #read(int)}
   */
  void read(int row, PixelRow target) throws IOException;

  /** Lets go of the file. */
  @Override
  void close() throws IOException;
}
