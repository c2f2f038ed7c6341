/** A small simulated survey in DESI's layout, for the tour, the tests and first steps. */
@NullMarked
package org.lymanscope.engine.sample;

import org.jspecify.annotations.NullMarked;
