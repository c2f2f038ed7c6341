package org.lymanscope.app.plot;

import java.util.List;
import java.util.stream.IntStream;
import org.lymanscope.engine.analysis.Smoothed;
import org.lymanscope.engine.spectrum.Arm;

/**
 * What of a spectrum is drawn.
 *
 * @param joined all arms as one curve
 * @param apart one curve for each arm
 * @param overlaps where two arms saw the same wavelengths
 */
record Traces(List<Trace> joined, List<Trace> apart, List<Stretch> overlaps) {
  Traces {
    joined = List.copyOf(joined);
    apart = List.copyOf(apart);
    overlaps = List.copyOf(overlaps);
  }

  /** Of arms, smoothed in the same order, and of both joined. */
  static Traces of(List<Arm> arms, List<Smoothed> smoothedArms, Arm joined, Smoothed smoothed) {
    return new Traces(
        List.of(Trace.of(joined, smoothed)),
        IntStream.range(0, arms.size())
            .mapToObj(i -> Trace.of(arms.get(i), smoothedArms.get(i)))
            .toList(),
        Trace.overlaps(arms));
  }
}
