package org.lymanscope.app.train;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.engine.model.file.ModelLibrary;

/**
 * What the screen gets from those who compose it.
 *
 * @param ui runs on the UI thread
 * @param reader runs what the screen waits for, off the UI thread
 * @param jobs longer work; tells by itself what failed
 * @param notices sentences for the user
 * @param settings remembers what trials found, under names that begin with {@code train.}
 * @param datasets folder where datasets are kept; need not exist
 * @param models to begin with
 * @param active the models that answer
 * @param zone of the times shown
 */
public record TrainContext(
    Executor ui,
    Executor reader,
    JobService jobs,
    Notices notices,
    LiveSettings settings,
    Path datasets,
    ModelLibrary models,
    ActiveModels active,
    ZoneId zone) {}
