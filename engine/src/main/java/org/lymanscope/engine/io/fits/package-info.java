/** What readers of FITS files share: structure, headers, images by row, tables by column. */
@NullMarked
package org.lymanscope.engine.io.fits;

import org.jspecify.annotations.NullMarked;
