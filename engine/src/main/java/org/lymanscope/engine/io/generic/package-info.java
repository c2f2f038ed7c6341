/** Reads one-dimensional spectra from FITS images and tables of no particular survey. */
@NullMarked
package org.lymanscope.engine.io.generic;

import org.jspecify.annotations.NullMarked;
