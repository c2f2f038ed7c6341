package org.lymanscope.engine.io.fits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;

/** Walks from header to header. Every size is checked against the file before it is used. */
final class FitsScan {
  static final int BLOCK = 2880;
  private static final int MAX_HEADER = 2000 * BLOCK;
  private static final int MAX_AXES = 999;
  private static final int FIRST_READ = 4 * BLOCK;

  private final SourceFile source;
  private final List<FitsHdu> hdus = new ArrayList<>();

  private FitsScan(SourceFile source) {
    this.source = source;
  }

  static FitsFile scan(SourceFile source) throws IOException {
    FitsScan scan = new FitsScan(source);
    try {
      long at = 0;
      while (scan.hduStartsAt(at)) {
        at = scan.add(at);
      }
      return new FitsFile(source, scan.hdus, null);
    } catch (SpectrumFormatException damage) {
      return new FitsFile(source, scan.hdus, damage);
    }
  }

  /** What follows the last HDU and is none is allowed (FITS standard, section 3.5). */
  private boolean hduStartsAt(long at) throws IOException {
    if (at + FitsHeader.CARD > source.size()) {
      return false;
    }
    return at == 0 || text(at, 8).equals("XTENSION");
  }

  private long add(long start) throws IOException {
    String cards = header(start);
    FitsHeader header = FitsHeader.parse(cards);
    long dataStart = start + padded(cards.length());
    FitsHdu empty = new FitsHdu(source, hdus.size(), header, start, dataStart, 0);
    FitsHdu hdu = new FitsHdu(source, hdus.size(), header, start, dataStart, dataSize(empty));
    hdus.add(hdu);
    if (dataStart + hdu.dataSize() > source.size()) {
      throw hdu.wrong(
          hdu.dataSize() + " bytes of data", Math.max(0, source.size() - dataStart) + " bytes");
    }
    return dataStart + padded(hdu.dataSize());
  }

  /** The cards from {@code start} up to END, which is not part of it but counts in the length. */
  private String header(long start) throws IOException {
    long limit = Math.min(MAX_HEADER, source.size() - start);
    for (int length = (int) Math.min(FIRST_READ, limit); ; length = next(length, limit)) {
      String cards = text(start, length);
      OptionalInt end = endCard(cards);
      if (end.isPresent()) {
        return cards.substring(0, end.getAsInt() + FitsHeader.CARD);
      }
      if (length >= limit) {
        throw new SpectrumFormatException(
            source.path(), "HDU " + hdus.size(), "a header with an END card", "no END card");
      }
    }
  }

  private static int next(int length, long limit) {
    return (int) Math.min(4L * length, limit);
  }

  private static OptionalInt endCard(String cards) {
    for (int at = 0; at + FitsHeader.CARD <= cards.length(); at += FitsHeader.CARD) {
      if (cards.startsWith("END     ", at)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private String text(long start, int length) throws IOException {
    return StandardCharsets.ISO_8859_1.decode(source.bytes(start, length)).toString();
  }

  /** FITS standard, equation 2: |BITPIX|/8 × GCOUNT × (PCOUNT + NAXIS1 × … × NAXISm). */
  private static long dataSize(FitsHdu hdu) throws SpectrumFormatException {
    int axes = (int) hdu.count("NAXIS", MAX_AXES);
    if (axes == 0) {
      return 0;
    }
    FitsHeader header = hdu.header();
    long bytes = Math.abs(header.integer("BITPIX").orElse(0)) / 8;
    try {
      long elements = 1;
      for (int i = 1; i <= axes; i++) {
        elements = Math.multiplyExact(elements, hdu.count("NAXIS" + i, Long.MAX_VALUE / 16));
      }
      long extra = header.has("PCOUNT") ? hdu.count("PCOUNT", Long.MAX_VALUE / 16) : 0;
      long groups = header.has("GCOUNT") ? hdu.count("GCOUNT", Long.MAX_VALUE / 16) : 1;
      long all = Math.multiplyExact(groups, Math.addExact(extra, elements));
      return Math.min(Math.multiplyExact(bytes, all), Long.MAX_VALUE / 4);
    } catch (ArithmeticException e) {
      throw hdu.wrong("dimensions of a possible size", "more bytes than any file has");
    }
  }

  static long padded(long length) {
    return (length + BLOCK - 1) / BLOCK * BLOCK;
  }
}
