/** Simulated spectra: recipes, the simulator, and what it writes. */
@NullMarked
package org.lymanscope.engine.simulate;

import org.jspecify.annotations.NullMarked;
