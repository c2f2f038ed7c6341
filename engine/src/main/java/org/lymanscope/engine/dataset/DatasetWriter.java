package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.spectrum.PixelGrid;

/**
 * Writes a dataset into a folder beside its place, and moves it there when it is whole. Closed
 * before that, it leaves nothing.
 */
public final class DatasetWriter implements AutoCloseable {
  private final PixelGrid grid;
  private final UnfinishedFolder unfinished;
  private final FileChannel spectra;
  private final List<DatasetRow> rows = new ArrayList<>();

  private DatasetWriter(PixelGrid grid, UnfinishedFolder unfinished) throws IOException {
    this.grid = grid;
    this.unfinished = unfinished;
    this.spectra = unfinished.open(DatasetFolder.SPECTRA);
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
    return new DatasetWriter(
        grid, UnfinishedFolder.create(folder, target -> checkPlace(target, replace)));
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
    WholeFile.writeFully(spectra, encoded.bytes());
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
   * @param referred texts of the recipes that it refers to, by the names of their files
   */
  public DatasetCard finish(String recipe, Map<String, String> referred, CardMaker maker)
      throws IOException {
    spectra.position(0);
    WholeFile.writeFully(spectra, NpyHeader.of(NpyHeader.FLOAT, rows.size(), 2, grid.pixels()));
    spectra.force(true);
    spectra.close();
    unfinished.write(DatasetFolder.WAVELENGTHS, NpyHeader.wavelengths(grid));
    TruthFile.write(unfinished.resolve(DatasetFolder.TRUTH), rows);
    write(DatasetFolder.RECIPE, recipe);
    if (!referred.isEmpty()) {
      Files.createDirectory(unfinished.resolve(DatasetFolder.REFERRED));
      for (Map.Entry<String, String> one : referred.entrySet()) {
        write(DatasetFolder.REFERRED + "/" + one.getKey(), one.getValue());
      }
    }
    DatasetCard card = maker.card(DatasetFolder.id(unfinished.path()));
    write(DatasetFolder.CARD, CardFile.text(card));
    unfinished.moveIntoPlace();
    return card;
  }

  private void write(String name, String text) throws IOException {
    unfinished.write(name, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Deletes what was written, unless the dataset is finished. */
  @Override
  public void close() throws IOException {
    spectra.close();
    unfinished.close();
  }
}
