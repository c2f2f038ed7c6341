package org.lymanscope.engine.architecture.wrong.engine.io;

import org.lymanscope.engine.architecture.wrong.engine.spectrum.Upward;

/** The higher layer that {@link Upward} knows. */
public final class File {
  Upward read() {
    return new Upward();
  }
}
