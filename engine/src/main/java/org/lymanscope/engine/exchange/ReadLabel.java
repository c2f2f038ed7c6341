package org.lymanscope.engine.exchange;

import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.label.Seen;

/**
 * A label in a file, not yet joined to a spectrum.
 *
 * @param line where it stands, from 1
 * @param spectrum the file's name for the spectrum: TARGETID, or a whole {@code SpectrumId} as text
 * @param hash short hash of the spectrum where the name is shared; empty if it is not
 * @param inspector who said it; empty if the file does not tell
 * @param decision what was said
 * @param seen what was on the screen, as far as the file tells
 * @param row the row as it stands
 */
record ReadLabel(
    int line,
    String spectrum,
    String hash,
    String inspector,
    Decision decision,
    Seen seen,
    ImportedRow row) {}
