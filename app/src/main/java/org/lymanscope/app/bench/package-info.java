/** Measures what was promised: opening, reading, frames. Run by {@code ./lymanscope bench}. */
@NullMarked
package org.lymanscope.app.bench;

import org.jspecify.annotations.NullMarked;
