package org.lymanscope.engine.io.oned;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Puts together what is known of a row. */
public final class Entries {
  private Entries() {}

  /** An entry whose object is told by position, or by its row where there is none. */
  public static SpectrumEntry byPosition(
      SpectrumId id,
      Optional<SkyPosition> position,
      Optional<PipelineFit> pipeline,
      Map<String, String> facts) {
    ObjectId object = position.map(ObjectId::ofPosition).orElseGet(() -> ObjectId.ofRow(id));
    return new SpectrumEntry(id, object, position, pipeline, facts);
  }

  /** A position in degrees, right ascension folded into [0, 360); empty if it is none. */
  public static Optional<SkyPosition> position(double ra, double dec) {
    boolean possible = Math.abs(ra) <= 720 && Math.abs(dec) <= 90;
    double folded = ((ra % 360) + 360) % 360;
    return possible ? Optional.of(new SkyPosition(folded, dec)) : Optional.empty();
  }

  /** Facts without those that say nothing. */
  public static Map<String, String> told(Map<String, String> facts) {
    Map<String, String> told = new LinkedHashMap<>(facts);
    told.values().removeIf(String::isBlank);
    return told;
  }
}
