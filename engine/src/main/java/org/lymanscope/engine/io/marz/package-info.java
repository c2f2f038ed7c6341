/** Reads the FITS files of Marz and AAOmega, with their velocity frames. */
@NullMarked
package org.lymanscope.engine.io.marz;

import org.jspecify.annotations.NullMarked;
