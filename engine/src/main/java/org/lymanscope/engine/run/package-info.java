/** What a training was, and what came of each epoch: as a file, and for the project. */
@NullMarked
package org.lymanscope.engine.run;

import org.jspecify.annotations.NullMarked;
