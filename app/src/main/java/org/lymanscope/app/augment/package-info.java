/** The Augment screen: what augmentations do to a spectrum, and to what models say of it. */
@NullMarked
package org.lymanscope.app.augment;

import org.jspecify.annotations.NullMarked;
