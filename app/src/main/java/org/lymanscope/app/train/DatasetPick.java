package org.lymanscope.app.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lymanscope.engine.dataset.DatasetListing;

/** Which dataset is chosen after the datasets were listed anew. */
final class DatasetPick {
  private DatasetPick() {}

  /** What was built since, as that is to be learned from; else what was chosen; else the newest. */
  static Optional<DatasetListing.Entry> of(
      List<DatasetListing.Entry> before,
      Optional<DatasetListing.Entry> chosen,
      List<DatasetListing.Entry> now) {
    Set<Path> known = before.stream().map(DatasetListing.Entry::folder).collect(Collectors.toSet());
    Optional<DatasetListing.Entry> built =
        now.stream().filter(entry -> !known.contains(entry.folder())).findFirst();
    Optional<Path> folder = chosen.map(DatasetListing.Entry::folder);
    return built
        .or(
            () ->
                now.stream()
                    .filter(entry -> folder.equals(Optional.of(entry.folder())))
                    .findFirst())
        .or(() -> now.stream().findFirst());
  }
}
