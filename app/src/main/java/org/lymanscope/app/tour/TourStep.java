package org.lymanscope.app.tour;

/**
 * One stop of the tour.
 *
 * @param name short, fit for a file name
 * @param sentence what the user does and sees, for the report
 * @param action does it and checks what came of it
 */
public record TourStep(String name, String sentence, Action action) {
  /** What is done at a stop. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it.
     *
     * @return what was seen, in a few words with figures
     * @throws TourException if it did not come out as it should
     */
    String take(TourUser user) throws TourException;
  }
}
