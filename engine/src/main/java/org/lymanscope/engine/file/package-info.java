/** How files come to be on disk, whatever is in them. */
@NullMarked
package org.lymanscope.engine.file;

import org.jspecify.annotations.NullMarked;
