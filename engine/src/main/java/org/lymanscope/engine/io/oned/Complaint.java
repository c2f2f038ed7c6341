package org.lymanscope.engine.io.oned;

import org.lymanscope.engine.io.SpectrumFormatException;

/** Knows where in which file one is reading, and makes the sentence when something is wrong. */
@FunctionalInterface
public interface Complaint {
  /** The exception to throw. */
  SpectrumFormatException of(String expected, String found);
}
