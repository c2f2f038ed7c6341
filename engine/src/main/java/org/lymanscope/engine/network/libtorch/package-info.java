/**
 * The libraries of PyTorch, before they are loaded: what a folder holds, and whether DJL can be
 * given it. What does not fit would end the whole program, without a word.
 */
@NullMarked
package org.lymanscope.engine.network.libtorch;

import org.jspecify.annotations.NullMarked;
