/** The trials of a search as a picture. */
@NullMarked
package org.lymanscope.app.plot.trials;

import org.jspecify.annotations.NullMarked;
