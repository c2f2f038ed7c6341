/** What readers of spectra with one grid per row share: columns by meaning, units, noise. */
@NullMarked
package org.lymanscope.engine.io.oned;

import org.jspecify.annotations.NullMarked;
