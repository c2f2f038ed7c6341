/** Training of networks: recipes, batches, the loop over epochs, its records and files. */
@NullMarked
package org.lymanscope.engine.train;

import org.jspecify.annotations.NullMarked;
