/** The window around the screens, and the composition root that wires everything. */
@NullMarked
package org.lymanscope.app.shell;

import org.jspecify.annotations.NullMarked;
