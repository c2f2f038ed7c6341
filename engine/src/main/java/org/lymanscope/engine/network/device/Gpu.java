package org.lymanscope.engine.network.device;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A GPU of NVIDIA at one moment.
 *
 * @param index its number, from 0, in the order of the bus; PyTorch may count otherwise
 * @param memory bytes in all; empty if it does not say
 * @param memoryUsed bytes in use, by any program; empty if it does not say
 * @param load share of time in which it computed lately, 0 to 1; empty if it does not say
 * @param driver version of its driver
 * @param split whether it is divided into parts (MIG), each of which PyTorch sees as a GPU
 */
public record Gpu(
    int index,
    String name,
    OptionalLong memory,
    OptionalLong memoryUsed,
    OptionalDouble load,
    Optional<String> driver,
    boolean split) {}
