/** The screen on which people look at spectra and decide: view-models, views and commands. */
@NullMarked
package org.lymanscope.app.inspect;

import org.jspecify.annotations.NullMarked;
