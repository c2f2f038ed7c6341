/** The Train screen: what to train, how it goes, and what was trained. */
@NullMarked
package org.lymanscope.app.train;

import org.jspecify.annotations.NullMarked;
