/** How well a model does on labelled spectra that it has not learned from. */
@NullMarked
package org.lymanscope.engine.evaluate;

import org.jspecify.annotations.NullMarked;
