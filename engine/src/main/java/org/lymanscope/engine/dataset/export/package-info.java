/** Datasets as files for other programs. */
@NullMarked
package org.lymanscope.engine.dataset.export;

import org.jspecify.annotations.NullMarked;
