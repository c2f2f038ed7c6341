package org.lymanscope.app.plot;

/**
 * A click into the plot that was no drag.
 *
 * @param wavelength where, observed, ångström; as clicked, not snapped to anything
 * @param shift whether Shift was held
 * @param control whether Ctrl (Command on macOS) was held
 * @param alt whether Alt was held
 * @param screenX place on the screen, for a menu beside it
 * @param screenY place on the screen
 */
public record FeatureClick(
    double wavelength,
    boolean shift,
    boolean control,
    boolean alt,
    double screenX,
    double screenY) {}
