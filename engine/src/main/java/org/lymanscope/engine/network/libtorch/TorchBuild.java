package org.lymanscope.engine.network.libtorch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One build of PyTorch.
 *
 * @param version such as {@code 2.7.1}; {@code 2.7.1a0} is another one
 * @param flavour what it computes on: {@code cpu}, {@code cu128} for CUDA 12.8, {@code rocm6.3}
 */
public record TorchBuild(String version, String flavour) {
  /** The flavour without a GPU. */
  public static final String CPU = "cpu";

  private static final Pattern PYTHON_VERSION =
      Pattern.compile("(?m)^__version__\\s*(?::[^=]*)?=\\s*['\"]([^'\"]+)['\"]");
  private static final Pattern CUDA =
      Pattern.compile("(?m)^cuda\\s*(?::[^=]*)?=\\s*['\"](\\d+)\\.(\\d+)[^'\"]*['\"]");

  /**
   * Reads PyTorch's own writing, such as {@code 2.7.1+cu128}; without a flavour it is for the CPU.
   */
  public static TorchBuild of(String text) {
    int plus = text.indexOf('+');
    String local = plus < 0 ? "" : text.substring(plus + 1);
    return new TorchBuild(
        plus < 0 ? text : text.substring(0, plus),
        local.matches("(cu|rocm|xpu)[\\w.]*") ? local : CPU);
  }

  /** Reads {@code torch/version.py}; empty if no version stands in it. */
  static Optional<TorchBuild> ofPython(String source) {
    Matcher version = PYTHON_VERSION.matcher(source);
    if (!version.find()) {
      return Optional.empty();
    }
    TorchBuild named = of(version.group(1));
    Matcher cuda = CUDA.matcher(source);
    // Who builds PyTorch for CUDA himself need not say so in its version.
    return Optional.of(
        cuda.find() ? new TorchBuild(named.version, "cu" + cuda.group(1) + cuda.group(2)) : named);
  }

  /** Whether it computes on GPUs of NVIDIA. */
  public boolean isCuda() {
    return flavour.startsWith("cu");
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return version + "+" + flavour;
  }
}
