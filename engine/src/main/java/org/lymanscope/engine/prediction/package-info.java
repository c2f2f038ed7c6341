/** What models say about spectra. */
@NullMarked
package org.lymanscope.engine.prediction;

import org.jspecify.annotations.NullMarked;
