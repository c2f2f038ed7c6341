/**
 * Spectra, their identity, and the vocabulary every other package speaks: classes, redshifts,
 * lines.
 */
@NullMarked
package org.lymanscope.engine.spectrum;

import org.jspecify.annotations.NullMarked;
