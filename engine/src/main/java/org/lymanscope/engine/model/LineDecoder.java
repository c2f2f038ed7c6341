package org.lymanscope.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction.FoundLine;
import org.lymanscope.engine.prediction.Prediction.LineFinder;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;

/**
 * Class and redshift from a line finder's boxes, as QuasarNET decodes them (Busca &amp; Balland
 * 2018, §3), and our joint redshift beside. Keeps work space: each thread has its own.
 */
public final class LineDecoder {
  private final ModelCard card;
  private final LineFinderSpec spec;
  private final JointEstimator joint;

  /** For a model whose architecture is {@code spec}. */
  public LineDecoder(ModelCard card, LineFinderSpec spec) {
    this.card = card;
    this.spec = spec;
    this.joint = new JointEstimator(spec, card.joint());
  }

  /** What the answers of one spectrum say. */
  public LineFinder decode(LineBoxes boxes) {
    List<FoundLine> lines = new ArrayList<>(spec.heads().size());
    for (int head = 0; head < spec.heads().size(); head++) {
      lines.add(found(boxes, head));
    }
    FoundLine best = best(lines);
    double confidence = nthBest(lines, card.rule());
    return new LineFinder(
        card.id(),
        card.target(),
        confidence >= card.rule().threshold(),
        confidence,
        best,
        redshift(best),
        joint.estimate(boxes),
        lines,
        boxes);
  }

  /**
   * The same answer decided by another rule: that changes class and confidence, and no redshift, so
   * nothing need be decoded again.
   */
  public static LineFinder ruled(LineFinder answer, DecisionRule rule) {
    double confidence = nthBest(answer.lines(), rule);
    return new LineFinder(
        answer.modelId(),
        answer.target(),
        confidence >= rule.threshold(),
        confidence,
        answer.best(),
        answer.redshift(),
        answer.joint(),
        answer.lines(),
        answer.boxes());
  }

  private FoundLine found(LineBoxes boxes, int head) {
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
  private static FoundLine best(List<FoundLine> lines) {
    FoundLine best = null;
    for (FoundLine line : lines) {
      if (line.counts() && (best == null || line.confidence() > best.confidence())) {
        best = line;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no line that counts");
    }
    return best;
  }

  /** Confidence of the n-th best line; 0 if the model has fewer. */
  private static double nthBest(List<FoundLine> lines, DecisionRule rule) {
    double[] sorted =
        lines.stream()
            .filter(FoundLine::counts)
            .mapToDouble(FoundLine::confidence)
            .sorted()
            .toArray();
    return rule.lines() <= sorted.length ? sorted[sorted.length - rule.lines()] : 0;
  }

  /** A box at the blue end can put a line where its redshift is below −1; that is none. */
  private Optional<Redshift> redshift(FoundLine best) {
    if (!(best.z() > -1)) {
      return Optional.empty();
    }
    double place = best.box() + best.offset();
    double sigma = card.joint().offsetSigma();
    double width = spec.wavelengthAt(place + sigma) - spec.wavelengthAt(place - sigma);
    double error = width / 2 / best.line().wavelength();
    return Optional.of(new Redshift(best.z(), error, RedshiftKind.SYSTEMIC));
  }
}
