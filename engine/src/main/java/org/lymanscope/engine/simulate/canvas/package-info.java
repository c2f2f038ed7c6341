/** The fine grid on which noiseless spectra are painted before an instrument sees them. */
@NullMarked
package org.lymanscope.engine.simulate.canvas;

import org.jspecify.annotations.NullMarked;
