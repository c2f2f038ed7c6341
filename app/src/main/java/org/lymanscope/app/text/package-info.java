/** Every text that people see, from one bundle. */
@NullMarked
package org.lymanscope.app.text;

import org.jspecify.annotations.NullMarked;
