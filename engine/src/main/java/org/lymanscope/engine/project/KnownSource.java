package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.time.Instant;
import org.lymanscope.engine.spectrum.FileFingerprint;

/**
 * A file of spectra that the project has seen.
 *
 * @param fingerprint its content
 * @param path where it last was, absolute
 * @param format short name of its format
 * @param firstSeen when the project first saw it
 */
public record KnownSource(
    FileFingerprint fingerprint, Path path, String format, Instant firstSeen) {}
