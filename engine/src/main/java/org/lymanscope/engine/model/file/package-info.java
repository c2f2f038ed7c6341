/** Models on disk: folders with card and weights, and weights of other programs. */
@NullMarked
package org.lymanscope.engine.model.file;

import org.jspecify.annotations.NullMarked;
