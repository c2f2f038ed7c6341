/** Which models answer on the screens; shared by the features that choose and that show them. */
@NullMarked
package org.lymanscope.app.prediction;

import org.jspecify.annotations.NullMarked;
