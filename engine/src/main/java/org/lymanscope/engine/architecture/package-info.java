/** The word by which code says that it may break a rule of the architecture tests. */
@NullMarked
package org.lymanscope.engine.architecture;

import org.jspecify.annotations.NullMarked;
