/** Searches for good settings on the Train screen: what to search, how it goes, and all trials. */
@NullMarked
package org.lymanscope.app.train.search;

import org.jspecify.annotations.NullMarked;
