package org.lymanscope.engine.model;

/**
 * A trained network.
 *
 * @param card what it is
 * @param weights its numbers
 */
public record Model(ModelCard card, Weights weights) {}
