/** The spectrum plot: what is drawn of a spectrum, on screen and into files. */
@NullMarked
package org.lymanscope.app.plot;

import org.jspecify.annotations.NullMarked;
