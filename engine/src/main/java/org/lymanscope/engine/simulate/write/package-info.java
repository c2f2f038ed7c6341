/** Writes simulated spectra as DESI coadds, with the truth about them. */
@NullMarked
package org.lymanscope.engine.simulate.write;

import org.jspecify.annotations.NullMarked;
