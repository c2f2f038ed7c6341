/** Labelled spectra as a folder: what it looks like, reading it, and what is in it. */
@NullMarked
package org.lymanscope.engine.dataset;

import org.jspecify.annotations.NullMarked;
