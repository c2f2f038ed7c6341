/** The command line: the same engine without the window. */
@NullMarked
package org.lymanscope.app.cli;

import org.jspecify.annotations.NullMarked;
