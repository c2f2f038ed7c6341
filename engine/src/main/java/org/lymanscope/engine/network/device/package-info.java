/** The processors that networks could run on: what they are, how full and how busy. */
@NullMarked
package org.lymanscope.engine.network.device;

import org.jspecify.annotations.NullMarked;
