package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Labelled spectra in a folder (docs/formats-datasets.md), opened to be read. Spectra are mapped
 * into memory, so any row may be read at any time, and nothing is copied but that row. Thread-safe;
 * each thread brings its own {@link PixelRow}. The folder must not be changed meanwhile.
 */
public final class Dataset {
  private static final int REPORT_EVERY = 512;

  private final Path folder;
  private final DatasetCard card;
  private final PixelGrid grid;
  private final List<DatasetRow> rows;
  private final MappedRows spectra;

  private Dataset(
      Path folder, DatasetCard card, PixelGrid grid, List<DatasetRow> rows, MappedRows spectra) {
    this.folder = folder;
    this.card = card;
    this.grid = grid;
    this.rows = List.copyOf(rows);
    this.spectra = spectra;
  }

  /** Whether a folder looks like a dataset. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(DatasetFolder.CARD));
  }

  /**
   * Opens a dataset. That its numbers are the ones it was made with is what {@link #verify} asks.
   *
   * @throws SpectrumFormatException if its files are not what they should be
   * @throws IOException if they cannot be read
   */
  public static Dataset open(Path folder) throws IOException {
    DatasetCard card = card(folder);
    Path wavelengths = folder.resolve(DatasetFolder.WAVELENGTHS);
    PixelGrid grid = grid(wavelengths, card);
    List<DatasetRow> rows = TruthFile.read(folder.resolve(DatasetFolder.TRUTH));
    if (rows.size() != card.rows()) {
      throw new SpectrumFormatException(
          folder.resolve(DatasetFolder.TRUTH), "", card.rows() + " rows", rows.size() + " rows");
    }
    MappedRows spectra =
        MappedRows.open(folder.resolve(DatasetFolder.SPECTRA), rows.size(), grid.pixels());
    return new Dataset(folder, card, grid, rows, spectra);
  }

  /**
   * Reads what a dataset is, without its rows.
   *
   * @throws SpectrumFormatException if there is no card, or not one that can be read
   */
  public static DatasetCard card(Path folder) throws IOException {
    if (!is(folder)) {
      throw new SpectrumFormatException(
          folder, "", "a dataset with its " + DatasetFolder.CARD, "none");
    }
    return CardFile.read(folder.resolve(DatasetFolder.CARD));
  }

  private static PixelGrid grid(Path file, DatasetCard card) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int pixels = card.arms().stream().mapToInt(DatasetCard.ArmPixels::pixels).sum();
    if (bytes.length != NpyHeader.BYTES + pixels * Double.BYTES) {
      throw new SpectrumFormatException(file, "", pixels + " wavelengths", bytes.length + " bytes");
    }
    NpyHeader.shape(file, bytes, NpyHeader.DOUBLE);
    ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    numbers.position(NpyHeader.BYTES);
    List<String> names = new ArrayList<>();
    List<Samples> wavelengths = new ArrayList<>();
    for (DatasetCard.ArmPixels arm : card.arms()) {
      double[] wavelength = new double[arm.pixels()];
      for (int i = 0; i < wavelength.length; i++) {
        wavelength[i] = numbers.getDouble();
      }
      names.add(arm.name());
      wavelengths.add(Samples.adopt(wavelength));
    }
    return PixelGrid.of(names, wavelengths);
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** What it is. */
  public DatasetCard card() {
    return card;
  }

  /** The pixels of every row. */
  public PixelGrid grid() {
    return grid;
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /** What is known of all rows. */
  public List<DatasetRow> rows() {
    return rows;
  }

  /** What is known of one row. */
  public DatasetRow row(int index) {
    return rows.get(index);
  }

  /** Numbers of the rows of a split, in their order. */
  public int[] rowsOf(Split split) {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).split() == split).toArray();
  }

  /**
   * Reads flux and ivar of one row.
   *
   * @param into a row of {@link #grid}
   */
  public void read(int index, PixelRow into) {
    Objects.checkIndex(index, rows.size());
    if (into.flux().length != grid.pixels()) {
      throw new IllegalArgumentException("a row of " + into.grid() + " for " + grid);
    }
    spectra.read(index, into);
  }

  /** What is in it, counted. */
  public Composition composition() {
    return Composition.of(rows);
  }

  /** Objects that stand in both: none may, where one is learned from and the other tested by. */
  public Set<ObjectId> sharedWith(Dataset other) {
    Set<ObjectId> own = new HashSet<>();
    rows.forEach(row -> own.add(row.object()));
    Set<ObjectId> shared = new HashSet<>();
    other.rows.stream().map(DatasetRow::object).filter(own::contains).forEach(shared::add);
    return shared;
  }

  /**
   * Reads everything and compares it with the checksums.
   *
   * @throws SpectrumFormatException if something was changed or damaged; it tells the first row
   */
  public void verify(JobContext context) throws IOException {
    String id = DatasetFolder.id(folder);
    if (!id.equals(card.id())) {
      throw new SpectrumFormatException(
          folder.resolve(DatasetFolder.TRUTH), "", "the labels of dataset " + card.id(), id);
    }
    PixelRow row = new PixelRow(grid);
    EncodedRows bytes = new EncodedRows(1, grid.pixels());
    for (int i = 0; i < rows.size(); i++) {
      if (i % REPORT_EVERY == 0) {
        context.checkpoint();
        context.report(new Progress(i, rows.size(), "checking"));
      }
      read(i, row);
      bytes.clear();
      int found = bytes.add(row);
      if (found != rows.get(i).checksum()) {
        throw new SpectrumFormatException(
            folder.resolve(DatasetFolder.SPECTRA),
            "row " + i,
            "the checksum " + Integer.toHexString(rows.get(i).checksum()),
            Integer.toHexString(found));
      }
    }
  }
}
