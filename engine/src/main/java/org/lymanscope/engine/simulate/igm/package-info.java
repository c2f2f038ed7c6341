/**
 * The intergalactic medium: its mean absorption on a canvas, and sightlines with absorbers of their
 * own.
 */
@NullMarked
package org.lymanscope.engine.simulate.igm;

import org.jspecify.annotations.NullMarked;
