package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.SpectrumDraft;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.EncodedRows;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.dataset.source.SourceTruth;
import org.lymanscope.engine.dataset.source.SpectrumSource;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;

/** Makes rows, one after another; each thread has its own. */
final class RowMaker {
  private final DatasetRecipe recipe;
  private final SpectrumDraft draft;
  private final PixelRow out;
  private final EncodedRows encoded;
  private final Map<SpectrumSource, SpectrumSource.Reader> readers = new HashMap<>();
  private final List<DatasetRow> rows = new ArrayList<>();
  private int empty;

  /** With room for so many rows. */
  RowMaker(DatasetRecipe recipe, PixelGrid grid, int capacity) {
    this.recipe = recipe;
    this.draft = new SpectrumDraft(grid);
    this.out = new PixelRow(grid);
    this.encoded = new EncodedRows(capacity, grid.pixels());
  }

  void begin() {
    encoded.clear();
    rows.clear();
    empty = 0;
  }

  /** The numbers of the rows made since {@link #begin}. */
  EncodedRows encoded() {
    return encoded;
  }

  /** What is known of them. */
  List<DatasetRow> rows() {
    return rows;
  }

  /** How many spectra had no information. */
  int empty() {
    return empty;
  }

  void make(PlannedSample sample, int row) throws IOException {
    SpectrumSource source = sample.source();
    SpectrumSource.Reader reader = readers.computeIfAbsent(source, SpectrumSource::reader);
    SourceTruth truth = reader.read(sample.spectrum(row), draft.row());
    String name = sample.recipe().name();
    int copy = sample.copy(row);
    long key = DatasetRow.key(truth.object(), truth.spectrum(), name, copy);
    draft.begin(truth.label());
    draft.augment(sample.recipe().augmentation(), Augmentation.stream(recipe.seed(), copy, key));
    draft.writeTo(out);
    if (!hasInformation()) {
      empty++;
      return;
    }
    int checksum = encoded.add(out);
    rows.add(row(sample, truth, copy, checksum));
  }

  private boolean hasInformation() {
    double sum = 0;
    for (int i = 0; i < out.ivar().length; i++) {
      sum += out.ivar()[i] * Math.abs(out.flux()[i]) + out.ivar()[i];
    }
    return sum > 0 && Double.isFinite(sum);
  }

  private DatasetRow row(PlannedSample sample, SourceTruth truth, int copy, int checksum) {
    return new DatasetRow(
        truth.object(),
        truth.targetId(),
        truth.spectrum(),
        truth.label().spectralClass(),
        draft.label().z(),
        truth.measured(),
        draft.label().magnitude(),
        truth.template(),
        truth.origin(),
        truth.inspectors(),
        truth.quality(),
        sample.recipe().name(),
        copy,
        truth.label().z(),
        recipe.role() == Role.TEST ? Split.TEST : recipe.split().of(truth.object()),
        checksum);
  }
}
