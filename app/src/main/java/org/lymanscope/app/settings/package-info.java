/** What the program remembers about its user between two starts. */
@NullMarked
package org.lymanscope.app.settings;

import org.jspecify.annotations.NullMarked;
