/** The Models screen: which models there are, what they are, and which of them answer. */
@NullMarked
package org.lymanscope.app.models;

import org.jspecify.annotations.NullMarked;
