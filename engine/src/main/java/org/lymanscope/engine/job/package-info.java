/** Long work that reports progress and can be cancelled; knows neither threads nor windows. */
@NullMarked
package org.lymanscope.engine.job;

import org.jspecify.annotations.NullMarked;
