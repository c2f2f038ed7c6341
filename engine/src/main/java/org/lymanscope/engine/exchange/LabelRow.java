package org.lymanscope.engine.exchange;

import java.util.Optional;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.survey.Target;

/**
 * A record on its way into a file.
 *
 * @param classification the record
 * @param target the spectrum, for position and pipeline; empty if its file is not at hand
 * @param origin the row it was imported from; empty if it was made here
 */
public record LabelRow(
    Classification classification, Optional<Target> target, Optional<ImportedRow> origin) {}
