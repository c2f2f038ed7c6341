package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.spectrum.PixelGrid;

/**
 * Writes a dataset into a folder beside its place, and moves it there when it is whole. Closed
 * before that, it leaves nothing.
 */
public final class DatasetWriter implements AutoCloseable {
  private static final String REPLACED = ".replaced-";

  private final Path target;
  private final boolean replace;
  private final PixelGrid grid;
  private final Path unfinished;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final FileChannel spectra;
  private final List<DatasetRow> rows = new ArrayList<>();

  private DatasetWriter(
      Path target, boolean replace, PixelGrid grid, Path unfinished, FileChannel lockFile)
      throws IOException {
    this.target = target;
    this.replace = replace;
    this.grid = grid;
    this.unfinished = unfinished;
    this.lockFile = lockFile;
    this.lock = lockFile.lock();
    this.spectra =
        FileChannel.open(
            unfinished.resolve(DatasetFolder.SPECTRA),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
    spectra.position(NpyHeader.BYTES);
  }

  /**
   * Begins a dataset.
   *
   * @param folder where it will be; its parent is made if absent
   * @param replace whether a dataset that is there already may be replaced
   * @throws IOException if something is there that may not be replaced, or nothing can be written
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static DatasetWriter create(Path folder, PixelGrid grid, boolean replace)
      throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    checkPlace(target, replace);
    Path parent = target.resolveSibling("");
    Files.createDirectories(parent);
    Path unfinished =
        Files.createTempDirectory(parent, Leftovers.PREFIX + target.getFileName() + "-");
    FileChannel lockFile =
        FileChannel.open(
            unfinished.resolve(Leftovers.LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    return new DatasetWriter(target, replace, grid, unfinished, lockFile);
  }

  /**
   * Does nothing where a dataset may be written.
   *
   * @throws IOException if something is there that may not be replaced
   */
  public static void checkPlace(Path target, boolean replace) throws IOException {
    if (Files.exists(target) && !(replace && Dataset.is(target))) {
      throw new IOException(
          Dataset.is(target)
              ? target + " is a dataset already; use another name, or --force to replace it."
              : target + " is there already and is no dataset; use another name.");
    }
  }

  /**
   * Adds rows.
   *
   * @param encoded their numbers
   * @param known what is known of each
   */
  public void add(EncodedRows encoded, List<DatasetRow> known) throws IOException {
    writeFully(spectra, encoded.bytes());
    rows.addAll(known);
  }

  /** How many rows were added. */
  public int size() {
    return rows.size();
  }

  /** What is known of the rows that were added. */
  public List<DatasetRow> rows() {
    return List.copyOf(rows);
  }

  /** Makes the card of a dataset whose id is known. */
  @FunctionalInterface
  public interface CardMaker {
    /**
     * Makes it.
     *
     * @param id what follows from the numbers and labels
     */
    DatasetCard card(String id);
  }

  /**
   * Ends the dataset and puts it into its place; it is on disk then.
   *
   * @param recipe text of the recipe that it was made by
   */
  public DatasetCard finish(String recipe, CardMaker maker) throws IOException {
    spectra.position(0);
    writeFully(spectra, NpyHeader.of(NpyHeader.FLOAT, rows.size(), 2, grid.pixels()));
    spectra.force(true);
    spectra.close();
    write(DatasetFolder.WAVELENGTHS, wavelengths());
    TruthFile.write(unfinished.resolve(DatasetFolder.TRUTH), rows);
    write(DatasetFolder.RECIPE, ByteBuffer.wrap(recipe.getBytes(StandardCharsets.UTF_8)));
    DatasetCard card = maker.card(DatasetFolder.id(unfinished));
    write(
        DatasetFolder.CARD, ByteBuffer.wrap(CardFile.text(card).getBytes(StandardCharsets.UTF_8)));
    unlock();
    Files.delete(unfinished.resolve(Leftovers.LOCK));
    moveIntoPlace();
    return card;
  }

  private void moveIntoPlace() throws IOException {
    checkPlace(target, replace);
    if (!Files.exists(target)) {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = target.resolveSibling(REPLACED + unfinished.getFileName());
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    FolderTree.delete(old);
  }

  private ByteBuffer wavelengths() {
    ByteBuffer bytes =
        ByteBuffer.allocate(NpyHeader.BYTES + grid.pixels() * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(NpyHeader.of(NpyHeader.DOUBLE, grid.pixels()));
    for (PixelGrid.Section arm : grid.sections()) {
      for (int i = 0; i < arm.size(); i++) {
        bytes.putDouble(arm.wavelength().at(i));
      }
    }
    return bytes.flip();
  }

  private void write(String name, ByteBuffer bytes) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            unfinished.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeFully(file, bytes);
      file.force(true);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void unlock() throws IOException {
    if (lockFile.isOpen()) {
      lock.release();
      lockFile.close();
    }
  }

  /** Deletes what was written, unless the dataset is finished. */
  @Override
  public void close() throws IOException {
    spectra.close();
    unlock();
    FolderTree.delete(unfinished);
  }
}
