package org.lymanscope.engine.model;

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
    FoundLines lines = FoundLines.in(boxes, spec);
    FoundLine best = lines.best();
    double confidence = lines.nthBest(card.rule());
    return new LineFinder(
        card.id(),
        card.target(),
        confidence >= card.rule().threshold(),
        confidence,
        best,
        redshift(best),
        joint.estimate(boxes),
        lines.all(),
        boxes);
  }

  /**
   * The same answer decided by another rule: that changes class and confidence, and no redshift, so
   * nothing need be decoded again.
   */
  public static LineFinder ruled(LineFinder answer, DecisionRule rule) {
    double confidence = new FoundLines(answer.lines()).nthBest(rule);
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
