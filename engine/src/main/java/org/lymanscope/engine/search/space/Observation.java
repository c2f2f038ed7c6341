package org.lymanscope.engine.search.space;

/**
 * What came of a candidate.
 *
 * @param at the candidate
 * @param value the larger the better; NaN if nothing did
 */
public record Observation(Candidate at, double value) {}
