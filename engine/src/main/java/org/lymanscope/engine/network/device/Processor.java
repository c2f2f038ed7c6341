package org.lymanscope.engine.network.device;

import java.util.OptionalDouble;

/**
 * The CPU at one moment.
 *
 * @param name as its maker calls it; the kind of processor where it has no other name
 * @param cores those that this program may use, hyper-threads counted
 * @param memory bytes of main memory in all; those of the container, inside one
 * @param memoryUsed bytes of it in use; the system's file cache may be among them
 * @param load share of all cores' time in use since it was last asked, 0 to 1; empty the first time
 */
public record Processor(
    String name, int cores, long memory, long memoryUsed, OptionalDouble load) {}
