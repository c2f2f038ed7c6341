/** Labels as files of other tools: prospect's CSV, Marz, FITS tables, plain CSV. */
@NullMarked
package org.lymanscope.engine.exchange;

import org.jspecify.annotations.NullMarked;
