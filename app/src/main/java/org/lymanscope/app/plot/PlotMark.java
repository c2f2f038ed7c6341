package org.lymanscope.app.plot;

/**
 * A labelled place in the spectrum that does not move with the redshift.
 *
 * @param wavelength observed, ångström
 * @param label a few words beside it; may be empty
 * @param role whose it is, which decides its colour
 */
public record PlotMark(double wavelength, String label, Role role) {
  /** Whose mark it is; the roles of the colours are the same in the whole program. */
  public enum Role {
    /** What the person clicked. */
    PERSON,
    /** What the survey's pipeline says. */
    PIPELINE,
    /** What the active model says. */
    MODEL,
    /** What the model laid over it says. */
    OTHER_MODEL,
    /** Where something would be seen if a supposition were true. */
    HINT
  }
}
