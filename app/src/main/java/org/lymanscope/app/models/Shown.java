package org.lymanscope.app.models;

import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;

/** Whose card is on the screen. */
public sealed interface Shown {
  /** Nobody's. */
  record Nothing() implements Shown {}

  /** A model of the library. */
  record InLibrary(ModelCard card) implements Shown {}

  /** An architecture without weights. */
  record Architecture(NamedNetwork network) implements Shown {}
}
