/** Template spectra, the intergalactic absorption in front of them, and their scaling to data. */
@NullMarked
package org.lymanscope.engine.template;

import org.jspecify.annotations.NullMarked;
