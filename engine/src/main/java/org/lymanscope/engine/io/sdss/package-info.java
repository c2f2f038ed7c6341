/** Reads SDSS and BOSS spectra: spec files and plates. */
@NullMarked
package org.lymanscope.engine.io.sdss;

import org.jspecify.annotations.NullMarked;
