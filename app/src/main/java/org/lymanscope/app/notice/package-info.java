/** Sentences for the user about what went wrong or well, with details to copy. */
@NullMarked
package org.lymanscope.app.notice;

import org.jspecify.annotations.NullMarked;
