package org.lymanscope.engine.simulate;

import java.util.List;
import org.lymanscope.engine.spectrum.Arm;

/**
 * One simulated spectrum with the truth about it.
 *
 * @param arms B, R and Z, with masks, without resolution; 10⁻¹⁷ erg/s/cm²/Å
 */
public record SimulatedSpectrum(Truth truth, List<Arm> arms) {
  public SimulatedSpectrum {
    arms = List.copyOf(arms);
  }
}
