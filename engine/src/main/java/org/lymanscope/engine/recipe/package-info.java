/** Recipes in YAML: what is to be simulated, augmented or put together. */
@NullMarked
package org.lymanscope.engine.recipe;

import org.jspecify.annotations.NullMarked;
