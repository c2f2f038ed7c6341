/** A project folder: its database, its lock, its backups, and the writer that keeps decisions. */
@NullMarked
package org.lymanscope.engine.project;

import org.jspecify.annotations.NullMarked;
