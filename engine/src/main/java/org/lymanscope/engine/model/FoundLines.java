package org.lymanscope.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction.FoundLine;

/**
 * Where each head of a line finder saw its line, and what counts of it. Costs little: what is asked
 * of every spectrum of a validation follows from it.
 *
 * @param all one for each head, in the order of the network
 */
public record FoundLines(List<FoundLine> all) {
  public FoundLines {
    all = List.copyOf(all);
  }

  /** The most probable place of each line, by the answers to one spectrum. */
  public static FoundLines in(LineBoxes boxes, LineFinderSpec spec) {
    List<FoundLine> lines = new ArrayList<>(spec.heads().size());
    for (int head = 0; head < spec.heads().size(); head++) {
      lines.add(found(boxes, spec, head));
    }
    return new FoundLines(lines);
  }

  private static FoundLine found(LineBoxes boxes, LineFinderSpec spec, int head) {
    LineHead looked = spec.heads().get(head);
    int box = boxes.best(head);
    double offset = boxes.offset(head, box);
    double wavelength = spec.wavelengthAt(box + offset);
    return new FoundLine(
        looked.line(),
        looked.counts(),
        box,
        offset,
        boxes.probability(head, box),
        wavelength,
        looked.line().redshiftAt(wavelength));
  }

  /** The first of the lines that count with the highest confidence, as argmax has it. */
  public FoundLine best() {
    FoundLine best = null;
    for (FoundLine line : all) {
      if (line.counts() && (best == null || line.confidence() > best.confidence())) {
        best = line;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no line that counts");
    }
    return best;
  }

  /** Confidence of the n-th best line that counts; 0 if the network has fewer. */
  public double nthBest(DecisionRule rule) {
    double[] sorted =
        all.stream()
            .filter(FoundLine::counts)
            .mapToDouble(FoundLine::confidence)
            .sorted()
            .toArray();
    return rule.lines() <= sorted.length ? sorted[sorted.length - rule.lines()] : 0;
  }
}
