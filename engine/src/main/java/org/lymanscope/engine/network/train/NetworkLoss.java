package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NetworkSpec;

/** The loss of any network: that of its lines, and that of its redshift, whichever it has. */
final class NetworkLoss {
  private final NetworkSpec spec;
  private final Optional<LineLoss> lines;
  private final int numbersOfLines;

  NetworkLoss(NetworkSpec spec, double gamma) {
    this.spec = spec;
    this.lines = spec.finder().map(finder -> new LineLoss(finder, gamma));
    this.numbersOfLines = spec.finder().map(LineFinderSpec::outputSize).orElse(0);
  }

  /** How many numbers {@link #parts} has. */
  int size() {
    return 2 * spec.heads().size() + (spec.endsInRedshift() ? 1 : 0);
  }

  /**
   * The loss by part, shape ({@link #size}) or another of as many: cross entropy of each line, then
   * squared error of each line's offsets, then of the redshift.
   *
   * @param last the network's last numbers
   */
  NDArray parts(NDArray last, UploadedBatch batch) {
    if (!spec.endsInRedshift()) {
      return lines.orElseThrow().parts(last, batch);
    }
    NDArray error = redshift(last).sub(batch.redshift());
    NDArray squares = error.mul(error).mul(batch.withRedshift()).sum().reshape(new Shape(1));
    return lines
        .map(some -> some.parts(logits(last), batch).reshape(new Shape(-1)).concat(squares, 0))
        .orElse(squares);
  }

  /** What training makes small: one number. */
  NDArray total(NDArray parts) {
    if (!spec.endsInRedshift()) {
      return lines.orElseThrow().total(parts);
    }
    int heads = spec.heads().size();
    NDArray redshift = parts.get(new NDIndex(2 * heads + ":")).sum();
    return lines
        .map(some -> some.total(parts.get(new NDIndex(":" + 2 * heads)).reshape(2, heads)))
        .map(some -> some.add(redshift))
        .orElse(redshift);
  }

  /** What the network in use answers: shape (spectra, output size) or another of as many. */
  NDArray answer(NDArray last) {
    return spec.endsInRedshift() ? redshift(last) : lines.orElseThrow().activated(last);
  }

  private NDArray logits(NDArray last) {
    return last.get(new NDIndex(":,:" + numbersOfLines));
  }

  private NDArray redshift(NDArray last) {
    return lines.isEmpty() ? last : last.get(new NDIndex(":," + numbersOfLines + ":"));
  }

  /** Reads the numbers of {@link #parts}. */
  LineLosses read(float[] numbers, int from) {
    int heads = spec.heads().size();
    List<Double> boxes = new ArrayList<>(heads);
    List<Double> offsets = new ArrayList<>(heads);
    for (int head = 0; head < heads; head++) {
      boxes.add((double) numbers[from + head]);
      offsets.add((double) numbers[from + heads + head]);
    }
    double redshift = spec.endsInRedshift() ? numbers[from + 2 * heads] : 0;
    return new LineLosses(boxes, offsets, redshift);
  }
}
