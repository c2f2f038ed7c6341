/** Where labelled spectra for datasets come from. */
@NullMarked
package org.lymanscope.engine.dataset.source;

import org.jspecify.annotations.NullMarked;
