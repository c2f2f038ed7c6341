package org.lymanscope.app.augment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lymanscope.engine.dataset.source.ProjectRecords;

/**
 * What building datasets needs beside {@link AugmentContext}.
 *
 * @param folder where datasets are kept; need not exist
 * @param project folder of the open project, told on the UI thread; empty if none is open
 * @param records gives what people classified, also in the open project
 * @param workers make rows beside a job's own thread
 * @param clock tells the date on a dataset's card
 * @param program the program and its version
 */
public record DatasetContext(
    Path folder,
    Supplier<Optional<Path>> project,
    ProjectRecords records,
    Executor workers,
    Clock clock,
    String program) {}
