package org.lymanscope.engine.simulate.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.simulate.desi.Resolution;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * A coadd in DESI's layout (desidatamodel) in the making: FIBERMAP, and wavelength, flux, ivar,
 * mask and resolution of each arm. All sizes are known from the start, so rows may be written in
 * any order and by several threads. Until it is {@linkplain #finish finished} it has the ending
 * .part and no first header, so that nothing takes it for a file of spectra.
 */
final class CoaddFile implements AutoCloseable {
  private static final String IVAR_UNIT = "10**+34 (s2 cm4 Angstrom2) / erg2";

  private final Path path;
  private final Path part;
  private final FileChannel channel;
  private final int rows;
  private final byte[] primary;
  private final long fibermapAt;
  private final Map<DesiCamera, ArmPlaces> arms = new EnumMap<>(DesiCamera.class);

  /** Where the data of an arm begin; resolution 0 where there is none. */
  private record ArmPlaces(long flux, long ivar, long mask, long resolution) {}

  private long end;

  /**
   * Begins a file.
   *
   * @param rows number of spectra
   * @param resolution whether resolution matrices are written
   */
  CoaddFile(Path path, SkyCell cell, int rows, boolean resolution) throws IOException {
    this.path = path;
    this.part = path.resolveSibling(path.getFileName() + ".part");
    this.rows = rows;
    this.primary = primary(cell).bytes();
    this.channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    end = primary.length;
    fibermapAt = begin(Fibermap.LAYOUT.header("FIBERMAP", rows), (long) Fibermap.ROW_BYTES * rows);
    for (DesiCamera camera : DesiCamera.values()) {
      arms.put(camera, beginArm(camera, resolution));
    }
  }

  /** The primary header of files of a cell. */
  static HeaderCards primary(SkyCell cell) {
    return HeaderCards.emptyPrimary()
        .text("SPGRP", "healpix")
        .value("SPGRPVAL", Integer.toString(cell.pixel()))
        .value("HPXPIXEL", Integer.toString(cell.pixel()))
        .value("HPXNSIDE", Integer.toString(SkyCell.NSIDE))
        .value("HPXNEST", "T")
        .text("SURVEY", "main")
        .text("PROGRAM", "dark")
        .value("MOCK", "T", "simulated by Lymanscope: no real sky");
  }

  private ArmPlaces beginArm(DesiCamera camera, boolean resolution) throws IOException {
    int n = camera.pixels();
    long wavelengthAt = begin(image(camera + "_WAVELENGTH", "-64", "Angstrom", n), 8L * n);
    ByteBuffer wavelength = ByteBuffer.allocate(8 * n);
    for (int i = 0; i < n; i++) {
      wavelength.putDouble(camera.wavelength().at(i));
    }
    write(wavelength.flip(), wavelengthAt);
    long pixels = 4L * rows * n;
    long flux = begin(image(camera + "_FLUX", "-32", Spectrum.DESI_FLUX_UNIT, n, rows), pixels);
    long ivar = begin(image(camera + "_IVAR", "-32", IVAR_UNIT, n, rows), pixels);
    long mask = begin(image(camera + "_MASK", "32", "", n, rows), pixels);
    int diagonals = Resolution.DIAGONALS;
    long matrix =
        resolution
            ? begin(
                image(camera + "_RESOLUTION", "-32", "", n, diagonals, rows), pixels * diagonals)
            : 0;
    return new ArmPlaces(flux, ivar, mask, matrix);
  }

  private static HeaderCards image(String name, String bits, String unit, int... axes) {
    HeaderCards cards =
        new HeaderCards()
            .text("XTENSION", "IMAGE")
            .value("BITPIX", bits)
            .value("NAXIS", Integer.toString(axes.length));
    for (int k = 0; k < axes.length; k++) {
      cards.value("NAXIS" + (k + 1), Integer.toString(axes[k]));
    }
    cards.value("PCOUNT", "0").value("GCOUNT", "1").text("EXTNAME", name);
    return unit.isEmpty() ? cards : cards.text("BUNIT", unit);
  }

  /** Writes a header and leaves room for its data; where they begin. */
  private long begin(HeaderCards cards, long bytes) throws IOException {
    byte[] header = cards.bytes();
    write(ByteBuffer.wrap(header), end);
    long at = end + header.length;
    end = at + (bytes + HeaderCards.BLOCK - 1) / HeaderCards.BLOCK * HeaderCards.BLOCK;
    return at;
  }

  /** Writes rows of pixels. Thread-safe. */
  void write(EncodedRows block) throws IOException {
    int first = block.firstRow();
    for (DesiCamera camera : DesiCamera.values()) {
      ArmPlaces places = Objects.requireNonNull(arms.get(camera));
      long bytes = 4L * camera.pixels();
      write(block.flux(camera), places.flux + first * bytes);
      write(block.ivar(camera), places.ivar + first * bytes);
      write(block.mask(camera), places.mask + first * bytes);
      if (places.resolution > 0) {
        long matrix = bytes * Resolution.DIAGONALS;
        write(block.resolution(camera), places.resolution + first * matrix);
      }
    }
  }

  /** Writes the whole FIBERMAP. */
  void writeFibermap(ByteBuffer table) throws IOException {
    write(table, fibermapAt);
  }

  /** Fills the last block up, so that the file has its whole length. */
  void complete() throws IOException {
    if (channel.size() < end) {
      write(ByteBuffer.allocate(1), end - 1);
    }
  }

  /** Gives it its first header and its name. */
  Path finish() throws IOException {
    write(ByteBuffer.wrap(primary), 0);
    channel.close();
    return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    long place = at;
    while (bytes.hasRemaining()) {
      place += channel.write(bytes, place);
    }
  }

  /** Closes it; what was not finished is deleted. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
