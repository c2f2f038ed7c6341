/** The guided tour: a script of keys and clicks on the real window, with pictures and checks. */
@NullMarked
package org.lymanscope.app.tour;

import org.jspecify.annotations.NullMarked;
