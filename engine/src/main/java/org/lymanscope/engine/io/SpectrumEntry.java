package org.lymanscope.engine.io;

import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * What is known of one row of a file without reading its pixels.
 *
 * @param id identity of the row
 * @param object identity of the thing on the sky
 * @param position where it is; empty if the file does not tell
 * @param pipeline class and redshift that stand in the file itself (SDSS); empty if none do
 * @param facts what else people want to see, in the order to show it, by the source's own names:
 *     {@code OBJTYPE}, {@code FIBERSTATUS}, {@code MAG_R}, {@code EXPTIME}, …
 */
public record SpectrumEntry(
    SpectrumId id,
    ObjectId object,
    Optional<SkyPosition> position,
    Optional<PipelineFit> pipeline,
    Map<String, String> facts) {
  public SpectrumEntry {
    facts = Facts.copyOf(facts);
  }
}
