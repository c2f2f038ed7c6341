/**
 * What a network is, as data: its input, layers and lines, and what its answers mean. No native
 * library.
 */
@NullMarked
package org.lymanscope.engine.model;

import org.jspecify.annotations.NullMarked;
