package org.lymanscope.engine.train;

import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.SpectrumDraft;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LineBatch;

/**
 * Brings rows of a dataset into a batch, augmented or not. A row that augmentations leave without
 * information comes as it is. Keeps work space: each thread has its own.
 */
final class BatchMaker {
  private final Dataset dataset;
  private final Augmentation augmentation;
  private final long seed;
  private final LineTargets targets;
  private final SpectrumDraft draft;
  private final InputPreparation preparation;

  /**
   * Creates one.
   *
   * @param seed of the augmentations
   */
  BatchMaker(Dataset dataset, LineTargets targets, Augmentation augmentation, long seed) {
    this.dataset = dataset;
    this.augmentation = augmentation;
    this.seed = seed;
    this.targets = targets;
    this.draft = new SpectrumDraft(dataset.grid());
    NetworkSpec spec = targets.network();
    this.preparation = new InputPreparation(spec.grid(), spec.channels());
  }

  /** Fills a batch with rows, augmented as in this epoch. */
  void augmented(LineBatch batch, int[] rows, int epoch) {
    batch.clear(rows.length);
    for (int i = 0; i < rows.length; i++) {
      DatasetRow row = begin(rows[i]);
      draft.augment(augmentation, Augmentation.stream(seed, epoch, row.key()));
      if (!finish(batch, i)) {
        plain(batch, rows[i], i);
      }
    }
  }

  /** Fills a batch with rows as they are. */
  void plain(LineBatch batch, int[] rows) {
    batch.clear(rows.length);
    for (int i = 0; i < rows.length; i++) {
      plain(batch, rows[i], i);
    }
  }

  private void plain(LineBatch batch, int row, int place) {
    begin(row);
    if (!finish(batch, place)) {
      batch.leaveOut(place);
    }
  }

  private DatasetRow begin(int index) {
    DatasetRow row = dataset.row(index);
    dataset.read(index, draft.row());
    draft.begin(row.label());
    return row;
  }

  private boolean finish(LineBatch batch, int place) {
    preparation.rebinning().clear();
    draft.addTo(preparation.rebinning());
    if (preparation.finish(batch.input(), batch.inputStart(place)).isPresent()) {
      return false;
    }
    targets.put(draft.label(), batch, place);
    return true;
  }
}
