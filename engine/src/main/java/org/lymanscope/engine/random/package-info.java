/** Random numbers that are the same on every machine and in every Java. */
@NullMarked
package org.lymanscope.engine.random;

import org.jspecify.annotations.NullMarked;
