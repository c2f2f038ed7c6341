/**
 * Settings with their ranges and where to look among them next: by chance, on a grid, or by a
 * Gaussian process. Knows nothing of networks.
 */
@NullMarked
package org.lymanscope.engine.search.space;

import org.jspecify.annotations.NullMarked;
