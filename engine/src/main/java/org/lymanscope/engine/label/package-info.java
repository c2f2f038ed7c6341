/** What people decided about spectra: the append-only record of classifications. */
@NullMarked
package org.lymanscope.engine.label;

import org.jspecify.annotations.NullMarked;
