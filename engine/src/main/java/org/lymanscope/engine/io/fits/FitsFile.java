package org.lymanscope.engine.io.fits;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * The HDUs of a FITS file, found by reading the headers only. A file that is damaged further on
 * still tells the HDUs up to there; {@link #requireWhole} then throws. Immutable.
 */
public final class FitsFile {
  private final SourceFile source;
  private final List<FitsHdu> hdus;
  private final @Nullable SpectrumFormatException damage;

  FitsFile(SourceFile source, List<FitsHdu> hdus, @Nullable SpectrumFormatException damage) {
    this.source = source;
    this.hdus = List.copyOf(hdus);
    this.damage = damage;
  }

  /** Whether the file starts as a FITS file does. */
  public static boolean isFits(SourceFile source) {
    return source.head().startsWith("SIMPLE  =");
  }

  /**
   * The HDUs of {@code source}; parsed once per opened file.
   *
   * @throws IOException if it cannot be read; damage is not thrown but kept
   */
  public static FitsFile of(SourceFile source) throws IOException {
    return source.view(FitsFile.class, FitsScan::scan);
  }

  /** The bytes beneath. */
  public SourceFile source() {
    return source;
  }

  /** All HDUs that were found, the primary first; the last one may be cut short. */
  public List<FitsHdu> hdus() {
    return hdus;
  }

  /** The first HDU, which every FITS file has. */
  public FitsHdu primary() throws SpectrumFormatException {
    if (hdus.isEmpty()) {
      requireWhole();
      throw new SpectrumFormatException(source.path(), "", "a FITS header", "none");
    }
    return hdus.get(0);
  }

  /** The first HDU with this EXTNAME, whatever its case. */
  public Optional<FitsHdu> hdu(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return hdus.stream().filter(hdu -> hdu.name().equals(wanted)).findFirst();
  }

  /**
   * As {@link #hdu}, for one that must be there.
   *
   * @throws SpectrumFormatException if it is not
   */
  public FitsHdu require(String name) throws SpectrumFormatException {
    Optional<FitsHdu> found = hdu(name);
    if (found.isEmpty()) {
      throw new SpectrumFormatException(
          source.path(), "", "an HDU named " + name, "only " + names());
    }
    return found.get();
  }

  /** The names of all HDUs, for messages. */
  public String names() {
    return hdus.stream()
        .map(hdu -> hdu.name().isEmpty() ? "(unnamed)" : hdu.name())
        .collect(Collectors.joining(", "));
  }

  /**
   * Does nothing for a file whose headers and data are all there.
   *
   * @throws SpectrumFormatException where the file is damaged or ends too early
   */
  public void requireWhole() throws SpectrumFormatException {
    if (damage != null) {
      throw damage;
    }
  }
}
