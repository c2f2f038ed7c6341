package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.lymanscope.engine.model.LineFinderSpec;

/**
 * The loss in array operations over all spectra and lines at once. It works on logits: −ln σ(x) is
 * softplus(−x), which stays exact where QuasarNET has to clip probabilities at 10⁻⁷; up to there
 * both are the same.
 */
final class LineLoss {
  private final LineFinderSpec spec;
  private final double gamma;

  LineLoss(LineFinderSpec spec, double gamma) {
    this.spec = spec;
    this.gamma = gamma;
  }

  /**
   * Loss by part and line, shape (2, heads): cross entropy, then squared error of the offsets.
   *
   * @param logits the network's last numbers, shape (spectra, heads × 2 × boxes)
   */
  NDArray parts(NDArray logits, UploadedBatch batch) {
    NDArray byLine = logits.reshape(new Shape(-1, spec.heads().size(), 2, spec.boxes()));
    NDArray boxes = byLine.get(new NDIndex(":,:,0"));
    NDArray offsets = byLine.get(new NDIndex(":,:,1"));
    NDArray box = boxes.gather(batch.box(), 2).squeeze(2);
    NDArray offset = placed(spec, offsets.gather(batch.box(), 2).squeeze(2));
    NDArray missed = Activation.softPlus(box);
    NDArray entropy =
        missed
            .sub(box)
            .mul(batch.withLine())
            .sub(missed.mul(batch.lineAmongBoxes()))
            .add(Activation.softPlus(boxes).sum(new int[] {2}).mul(batch.without()));
    NDArray error = offset.sub(batch.offset());
    NDArray squares = error.mul(error).mul(batch.withLine());
    return NDArrays.stack(new NDList(entropy.sum(new int[] {0}), squares.sum(new int[] {0})));
  }

  /** What training makes small: one number. */
  NDArray total(NDArray parts) {
    NDArray factor = new Numbers(parts.getManager()).of(gamma);
    return parts.get(0).sum().add(parts.get(1).sum().mul(factor));
  }

  /** What the network answers: probabilities of boxes, places in boxes, in the order of logits. */
  NDArray activated(NDArray logits) {
    return activated(spec, logits);
  }

  /** As above, of any line finder. */
  static NDArray activated(LineFinderSpec spec, NDArray logits) {
    NDArray byLine = logits.reshape(new Shape(-1, spec.heads().size(), 2, spec.boxes()));
    NDArray boxes = Activation.sigmoid(byLine.get(new NDIndex(":,:,0:1")));
    NDArray offsets = placed(spec, byLine.get(new NDIndex(":,:,1:2")));
    return boxes.concat(offsets, 2);
  }

  private static NDArray placed(LineFinderSpec spec, NDArray offset) {
    if (!spec.offsetActivation().sigmoid()) {
      return offset;
    }
    Numbers numbers = new Numbers(offset.getManager());
    return Activation.sigmoid(offset)
        .mul(numbers.of(spec.offsetActivation().scale()))
        .add(numbers.of(spec.offsetActivation().shift()));
  }
}
