package org.lymanscope.app.augment;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Where the screen's spectra come from. UI thread only. */
public interface Subjects {
  /** The spectrum to show; empty if none is open. */
  ObservableValue<Optional<Subject>> current();

  /** Steps through the open spectra: 1 for the next one, −1 for the one before. */
  void step(int steps);

  /** Goes to the spectrum that a place or an identifier names; whether there is one. */
  boolean find(String typed);
}
