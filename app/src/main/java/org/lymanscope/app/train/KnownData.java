package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetListing;
import org.lymanscope.engine.run.RunRecord;

/** Finds the datasets of earlier trainings again. */
public final class KnownData {
  private KnownData() {}

  /**
   * Where a dataset is now: it may have been moved or built anew.
   *
   * @param datasets folder where datasets are kept
   * @throws IOException if it is not there any more; a sentence for people
   */
  public static Path find(RunRecord.Data data, Path datasets) throws IOException {
    Path there = Path.of(data.folder());
    if (Dataset.is(there) && Dataset.card(there).id().equals(data.id())) {
      return there;
    }
    return DatasetListing.read(datasets).entries().stream()
        .filter(one -> one.card().id().equals(data.id()))
        .map(DatasetListing.Entry::folder)
        .findFirst()
        .orElseThrow(
            () -> new IOException(Text.get("train.repeat.nodata", data.name(), data.id())));
  }
}
