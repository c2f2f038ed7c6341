package org.lymanscope.engine.search;

import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;

/**
 * How large a network may be for a trial to be worth its time.
 *
 * @param parameters most numbers in it
 * @param operations most multiplications for one spectrum, forward
 */
public record NetworkLimits(long parameters, long operations) {
  /** Any network. */
  public static final NetworkLimits NONE = new NetworkLimits(Long.MAX_VALUE, Long.MAX_VALUE);

  public NetworkLimits {
    if (parameters < 1 || operations < 1) {
      throw new IllegalArgumentException(parameters + " parameters, " + operations + " operations");
    }
  }

  /** Why a network is too large; empty if it is not. */
  Optional<String> refusal(NetworkSpec spec) {
    long operations = operations(spec);
    if (operations > this.operations) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d multiplications for a spectrum; the limit is %,d",
              operations,
              this.operations));
    }
    long parameters = spec.parameters().stream().mapToLong(ParameterShape::size).sum();
    return parameters > this.parameters
        ? Optional.of(
            String.format(
                Locale.ROOT, "%,d parameters; the limit is %,d", parameters, this.parameters))
        : Optional.empty();
  }

  /** Multiplications for one spectrum, forward: convolutions and dense layers. */
  static long operations(NetworkSpec spec) {
    Convolutions stack = spec.convolutions();
    long sum = 0;
    int length = spec.grid().bins();
    long in = spec.channels().size();
    for (int layer = 0; layer < stack.layers(); layer++) {
      length = stack.outputLength(length);
      sum += length * in * stack.kernel() * stack.filters();
      in = stack.filters();
    }
    return sum
        + spec.parameters().stream()
            .filter(array -> array.shape().size() == 2) // kernels of dense layers
            .mapToLong(ParameterShape::size)
            .sum();
  }
}
