/** The small pieces that the panels of all screens are made of. */
@NullMarked
package org.lymanscope.app.panel;

import org.jspecify.annotations.NullMarked;
