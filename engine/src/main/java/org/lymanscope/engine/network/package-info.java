/** The networks in DJL on PyTorch: the only package that knows them. */
@NullMarked
package org.lymanscope.engine.network;

import org.jspecify.annotations.NullMarked;
