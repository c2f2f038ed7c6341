package org.lymanscope.app.plot;

import java.util.List;

/**
 * Another spectrum of the same object to compare the one on the plot with, such as the one before
 * it was augmented. Both then have one flux axis.
 *
 * @param content the other spectrum, smoothed as the one on the plot
 * @param drawn whether it lies over the plot; false where it has a plot of its own beside it
 * @param differing where the two differ, to be marked
 */
public record Counterpart(PlotContent content, boolean drawn, List<Stretch> differing) {
  public Counterpart {
    differing = List.copyOf(differing);
  }
}
