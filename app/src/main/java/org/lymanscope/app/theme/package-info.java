/** Light and dark appearance. */
@NullMarked
package org.lymanscope.app.theme;

import org.jspecify.annotations.NullMarked;
