package org.lymanscope.engine.search;

import java.util.List;
import java.util.Optional;

/**
 * What came of a search.
 *
 * @param folder where all of it is
 * @param ranked all trials, the best first
 * @param best the best trial; empty if all failed
 * @param exhausted whether it ended because nothing was left to try
 * @param refusal an example of settings that were passed over because they do not go together, and
 *     why; empty if there were none
 */
public record SearchReport(
    SearchFolder folder,
    List<Trial> ranked,
    Optional<Trial> best,
    boolean exhausted,
    Optional<String> refusal) {
  public SearchReport {
    ranked = List.copyOf(ranked);
  }
}
