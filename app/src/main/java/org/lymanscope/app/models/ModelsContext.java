package org.lymanscope.app.models;

import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.settings.LiveSettings;

/**
 * What the screen gets from those who compose it.
 *
 * @param ui runs on the UI thread
 * @param reader runs what the screen waits for, off the UI thread
 * @param jobs longer work; tells by itself what failed
 * @param notices sentences for the user
 * @param settings remembers small choices under names that begin with {@code models.}
 * @param zone of the times shown
 */
public record ModelsContext(
    Executor ui,
    Executor reader,
    JobService jobs,
    Notices notices,
    LiveSettings settings,
    ZoneId zone) {}
