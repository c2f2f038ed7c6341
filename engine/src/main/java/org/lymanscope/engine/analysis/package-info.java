/** Pure numerics on one arm: smoothing, features, line strengths, what a single line may be. */
@NullMarked
package org.lymanscope.engine.analysis;

import org.jspecify.annotations.NullMarked;
