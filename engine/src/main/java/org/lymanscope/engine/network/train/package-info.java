/** Networks while they learn: passes forward and back, loss, optimisers, all in DJL on PyTorch. */
@NullMarked
package org.lymanscope.engine.network.train;

import org.jspecify.annotations.NullMarked;
