/** What DESI makes of a noiseless spectrum: resolution, noise, sky, cosmic rays, masks. */
@NullMarked
package org.lymanscope.engine.simulate.desi;

import org.jspecify.annotations.NullMarked;
