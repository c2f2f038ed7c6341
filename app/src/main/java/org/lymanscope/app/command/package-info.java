/** Commands: one list that menus, keys, palette and key help are made of. */
@NullMarked
package org.lymanscope.app.command;

import org.jspecify.annotations.NullMarked;
