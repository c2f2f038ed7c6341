/** Reads DESI's coadds, exposures and Redrock results. */
@NullMarked
package org.lymanscope.engine.io.desi;

import org.jspecify.annotations.NullMarked;
