package org.lymanscope.app.inspect;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;

/**
 * What the screen gets from those who compose it.
 *
 * @param ui runs on the UI thread
 * @param reader runs what the screen waits for, off the UI thread
 * @param clock tells the time spent on a spectrum
 * @param notices told what failed
 * @param settings remembers small choices under names that begin with {@code inspect.}
 * @param models the models that answer
 */
public record InspectContext(
    Executor ui,
    Executor reader,
    Clock clock,
    Notices notices,
    LiveSettings settings,
    ActiveModels models) {}
