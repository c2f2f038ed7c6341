/**
 * Changes to spectra that leave their labels right: what a network learns from, many times over.
 */
@NullMarked
package org.lymanscope.engine.augment;

import org.jspecify.annotations.NullMarked;
