package org.lymanscope.app.shell;

import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.theme.Themes;

/**
 * What the composition root hands to the screens it composes.
 *
 * @param workers threads
 * @param ui hops to the UI thread
 * @param jobs long work
 * @param settings what is remembered
 * @param folders where the program keeps its files
 * @param themes light or dark
 * @param notices sentences for the user
 * @param clock the time
 * @param minimal whether only plot and decision are shown
 * @param activeModels the models that answer on the screens
 * @param programVersion version of Lymanscope, for records and reports
 */
record Ground(
    Workers workers,
    Executor ui,
    JobService jobs,
    LiveSettings settings,
    UserFolders folders,
    Themes themes,
    Notices notices,
    Clock clock,
    BooleanProperty minimal,
    ActiveModels activeModels,
    String programVersion) {}
