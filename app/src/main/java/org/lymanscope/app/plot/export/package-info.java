/** Writes charts into files, with or without a window. */
@NullMarked
package org.lymanscope.app.plot.export;

import org.jspecify.annotations.NullMarked;
