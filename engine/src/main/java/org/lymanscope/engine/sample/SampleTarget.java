package org.lymanscope.engine.sample;

import java.util.Optional;
import org.lymanscope.engine.template.Template;

/**
 * The truth about one fibre.
 *
 * @param targetId DESI's 64-bit number, with the bit that marks simulated targets set
 * @param template what is seen; empty for a sky fibre
 * @param z true systemic redshift
 * @param magnitude AB magnitude in r
 */
record SampleTarget(long targetId, Optional<Template> template, double z, double magnitude) {
  boolean isSky() {
    return template.isEmpty();
  }

  /** True class; {@code SKY} for a sky fibre. */
  String truth() {
    return template.map(seen -> seen.spectralClass().name()).orElse("SKY");
  }
}
