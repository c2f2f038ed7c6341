/** Datasets in the making: recipes, what they will give, and the job that builds them. */
@NullMarked
package org.lymanscope.engine.dataset.build;

import org.jspecify.annotations.NullMarked;
