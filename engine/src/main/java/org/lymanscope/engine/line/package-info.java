/** Lists of spectral lines and sky bands, and the CSV files that hold them. */
@NullMarked
package org.lymanscope.engine.line;

import org.jspecify.annotations.NullMarked;
