package org.lymanscope.app.plot;

/**
 * A box in which a model finds a line.
 *
 * @param place whose it is: 0 of the active model, 1 of the one laid over it
 * @param from left edge of the box, observed, ångström
 * @param to its right edge
 * @param at where in it the line is, observed, ångström
 * @param label name of the line, confidence and redshift
 * @param confidence 0 to 1
 */
public record ModelBand(
    int place, double from, double to, double at, String label, double confidence) {}
