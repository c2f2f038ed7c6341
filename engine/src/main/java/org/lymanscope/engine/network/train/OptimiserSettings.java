package org.lymanscope.engine.network.train;

/**
 * How gradients change weights.
 *
 * @param kind the rule
 * @param momentum how much of the mean gradient stays at each step, 0 to below 1: β₁, or the
 *     momentum of gradient descent
 * @param squares how much of the mean square stays, 0 to below 1: β₂
 * @param epsilon what is added to the root of the mean square, above 0
 * @param weightDecay what pulls the kernels (not biases and batch normalisation) to 0, at least 0
 * @param clip largest length of the whole gradient; 0 for any
 */
public record OptimiserSettings(
    Kind kind, double momentum, double squares, double epsilon, double weightDecay, double clip) {

  /** A rule. */
  public enum Kind {
    /** Kingma &amp; Ba 2015, arXiv:1412.6980, algorithm 1; weight decay is part of the gradient. */
    ADAM,
    /** Loshchilov &amp; Hutter 2019, arXiv:1711.05101: weight decay beside the gradient. */
    ADAMW,
    /** Kingma &amp; Ba 2015, algorithm 2: the largest gradient in place of the mean square. */
    ADAMAX,
    /** Gradient descent with momentum. */
    SGD
  }

  /** Adam as QuasarNET uses it. */
  public static final OptimiserSettings ADAM =
      new OptimiserSettings(Kind.ADAM, 0.9, 0.999, 1e-7, 0, 0);

  public OptimiserSettings {
    boolean shares = momentum >= 0 && momentum < 1 && squares >= 0 && squares < 1;
    if (!shares || !(epsilon > 0) || !(weightDecay >= 0) || !(clip >= 0)) {
      throw new IllegalArgumentException(
          kind
              + " of "
              + momentum
              + ", "
              + squares
              + ", "
              + epsilon
              + ", "
              + weightDecay
              + ", "
              + clip);
    }
  }
}
