/** Classification of whole files and folders of spectra by a model, into a catalogue. */
@NullMarked
package org.lymanscope.engine.classify;

import org.jspecify.annotations.NullMarked;
