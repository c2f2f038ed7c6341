package org.lymanscope.app.augment;

import java.util.concurrent.Executor;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;

/**
 * What the screen gets from those who compose it.
 *
 * @param ui runs on the UI thread
 * @param reader runs what the screen waits for, off the UI thread
 * @param notices sentences for the user
 * @param settings remembers the chain and small choices under names that begin with {@code
 *     augment.}
 * @param models the models that answer
 */
public record AugmentContext(
    Executor ui, Executor reader, Notices notices, LiveSettings settings, ActiveModels models) {}
