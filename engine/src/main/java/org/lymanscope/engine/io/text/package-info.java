/** Reads spectra from text: tables with delimiters and Gaia XP sampled spectra. */
@NullMarked
package org.lymanscope.engine.io.text;

import org.jspecify.annotations.NullMarked;
