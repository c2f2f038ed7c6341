package org.lymanscope.engine.survey;

import java.nio.file.Path;

/**
 * A file or folder that could not be read while others were.
 *
 * @param path what could not be read
 * @param sentence why, for people
 */
public record FileProblem(Path path, String sentence) {}
