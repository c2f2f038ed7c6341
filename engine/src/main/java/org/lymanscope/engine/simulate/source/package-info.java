/**
 * The kinds of objects that can be simulated, as they leave themselves: before IGM and instrument.
 */
@NullMarked
package org.lymanscope.engine.simulate.source;

import org.jspecify.annotations.NullMarked;
