package org.lymanscope.app.tour;

import java.util.List;
import java.util.Optional;

/**
 * What came of a stop.
 *
 * @param seconds how long it took, without the pictures
 * @param seen what was seen; empty if it failed
 * @param failure why it failed; empty if it did not
 * @param pictures names of the files beside the report
 */
record StepOutcome(
    TourStep step, double seconds, String seen, Optional<String> failure, List<String> pictures) {
  StepOutcome {
    pictures = List.copyOf(pictures);
  }
}
