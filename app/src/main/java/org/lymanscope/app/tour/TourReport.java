package org.lymanscope.app.tour;

import java.util.List;
import java.util.Locale;

/** What the tour did and saw, stop by stop. */
public final class TourReport {
  private final List<StepOutcome> outcomes;

  TourReport(List<StepOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Number of stops that failed. */
  public long failures() {
    return outcomes.stream().filter(outcome -> outcome.failure().isPresent()).count();
  }

  /** One sentence on the whole. */
  public String summary() {
    return failures() == 0
        ? "All " + outcomes.size() + " stops of the tour came out as they should."
        : failures() + " of " + outcomes.size() + " stops of the tour failed.";
  }

  /** The report as a Markdown page. */
  public String markdown() {
    StringBuilder page = new StringBuilder("# Guided tour\n\n").append(summary()).append('\n');
    for (int i = 0; i < outcomes.size(); i++) {
      append(page, i + 1, outcomes.get(i));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, int number, StepOutcome outcome) {
    String verdict = outcome.failure().map(why -> "**Failed:** " + why).orElse(outcome.seen());
    page.append(
        String.format(
            Locale.ROOT,
            "%n## %d. %s%n%n%s%n%n%s (%.2f s)%n%n",
            number,
            outcome.step().name(),
            outcome.step().sentence(),
            verdict,
            outcome.seconds()));
    for (String picture : outcome.pictures()) {
      page.append("![").append(outcome.step().name()).append("](").append(picture).append(")\n");
    }
  }
}
