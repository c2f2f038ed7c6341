/** Runs engine jobs off the UI thread and shows how far they are. */
@NullMarked
package org.lymanscope.app.job;

import org.jspecify.annotations.NullMarked;
