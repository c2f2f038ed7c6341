/** Searches for good settings of a training: many short trainings, each a trial. */
@NullMarked
package org.lymanscope.engine.search;

import org.jspecify.annotations.NullMarked;
