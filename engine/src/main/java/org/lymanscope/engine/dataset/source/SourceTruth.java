package org.lymanscope.engine.dataset.source;

import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.RedshiftKind;

/**
 * What is known of one spectrum of a source.
 *
 * @param object the thing on the sky
 * @param targetId DESI's TARGETID, or a number made of the spectrum's identity
 * @param spectrum which spectrum of the object
 * @param label class, systemic redshift, magnitude
 * @param measured what the redshift was measured on, before it was brought to systemic
 * @param template which of its kind; empty if not known
 * @param origin where the label comes from
 * @param inspectors who looked at it, or how many; empty where nobody did
 * @param quality mean quality, 0 to 4; NaN where nobody gave one
 */
public record SourceTruth(
    ObjectId object,
    long targetId,
    String spectrum,
    Label label,
    RedshiftKind measured,
    String template,
    Origin origin,
    String inspectors,
    double quality) {}
