package org.lymanscope.engine.model;

import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * One of the line finders at the end of a network.
 *
 * @param line what it looks for
 * @param role whether it counts for class and redshift
 */
public record LineHead(SpectralLine line, Role role) {
  /** What a head's answer is used for. */
  public enum Role {
    /** Tells class and redshift. */
    LINE,
    /**
     * Tells broad absorption, and nothing about class or redshift (QuasarNET's {@code lines_bal}).
     */
    BAL
  }

  /** Whether it counts for class and redshift. */
  public boolean counts() {
    return role == Role.LINE;
  }
}
