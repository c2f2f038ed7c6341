/** Opens spectra and pipeline results, whatever their format. */
@NullMarked
package org.lymanscope.engine.io;

import org.jspecify.annotations.NullMarked;
