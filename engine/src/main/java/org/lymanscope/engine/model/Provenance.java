package org.lymanscope.engine.model;

import java.time.Instant;

/**
 * Where a model comes from.
 *
 * @param source how it came to be, for people: {@code imported from qn_weights.h5}
 * @param sourceSha256 checksum of the file it was imported from, hexadecimal; empty if none
 * @param madeAt when it was trained or imported
 * @param programVersion version of Lymanscope that made it
 */
public record Provenance(
    String source, String sourceSha256, Instant madeAt, String programVersion) {}
