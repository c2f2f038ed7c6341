package org.lymanscope.engine.network;

import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.Weights;

/** The networks written out loop by loop in double precision, nothing folded. */
final class NaiveNetwork {
  private final Weights weights;
  private final NetworkSpec spec;

  NaiveNetwork(Model model) {
    this.weights = model.weights();
    this.spec = model.card().spec();
  }

  /** The output for one spectrum; {@code input} has shape (channels, bins). */
  double[] run(double[][] input) {
    if (spec instanceof LineFinderSpec finder) {
      return lineFinder(finder, input);
    } else if (spec instanceof LineFinderToZSpec both) {
      return redshift(lineFinder(both.lineFinder(), input), both.dense());
    }
    DirectZSpec direct = (DirectZSpec) spec;
    return redshift(flat(trunk(direct.convolutions(), input)), direct.dense());
  }

  private double[] lineFinder(LineFinderSpec finder, double[][] input) {
    double[] common = dense("common", flat(trunk(finder.convolutions(), input)));
    for (int i = 0; i < common.length; i++) {
      common[i] = Math.max(0, norm("common_bn", i, common[i]));
    }
    int boxes = finder.boxes();
    double[] output = new double[finder.outputSize()];
    for (int head = 0; head < finder.heads().size(); head++) {
      double[] box = dense("box" + head, common);
      double[] offset = dense("offset" + head, common);
      for (int b = 0; b < boxes; b++) {
        output[head * 2 * boxes + b] = sigmoid(box[b]);
        output[(head * 2 + 1) * boxes + b] =
            finder.offsetActivation() == OffsetActivation.LINEAR
                ? offset[b]
                : finder.offsetActivation() == OffsetActivation.SIGMOID
                    ? sigmoid(offset[b])
                    : -0.1 + 1.2 * sigmoid(offset[b]);
      }
    }
    return output;
  }

  private double[] redshift(double[] from, List<Integer> widths) {
    double[] now = from;
    for (int i = 1; i <= widths.size(); i++) {
      now = Arrays.stream(dense("z" + i, now)).map(v -> Math.max(0, v)).toArray();
    }
    return dense("z" + (widths.size() + 1), now);
  }

  private double[][] trunk(Convolutions stack, double[][] input) {
    double[][] now = input;
    for (int layer = 1; layer <= stack.layers(); layer++) {
      int length = now[0].length;
      int out =
          stack.padding() == Convolutions.Padding.SAME
              ? (int) Math.ceil((double) length / stack.stride())
              : (length - stack.kernel()) / stack.stride() + 1;
      int pad =
          stack.padding() == Convolutions.Padding.SAME
              ? Math.max((out - 1) * stack.stride() + stack.kernel() - length, 0) / 2
              : 0;
      double[][] next = new double[stack.filters()][out];
      float[] kernel = weights.copyOf("conv" + layer + ".weight");
      float[] bias = weights.copyOf("conv" + layer + ".bias");
      for (int f = 0; f < stack.filters(); f++) {
        for (int p = 0; p < out; p++) {
          double sum = bias[f];
          for (int c = 0; c < now.length; c++) {
            for (int k = 0; k < stack.kernel(); k++) {
              int at = p * stack.stride() + k - pad;
              if (at >= 0 && at < length) {
                sum += kernel[(f * now.length + c) * stack.kernel() + k] * now[c][at];
              }
            }
          }
          next[f][p] = Math.max(0, norm("bn" + layer, f, sum));
        }
      }
      now = next;
    }
    return now;
  }

  private static double[] flat(double[][] channels) {
    int positions = channels[0].length;
    double[] flat = new double[channels.length * positions];
    for (int c = 0; c < channels.length; c++) {
      for (int p = 0; p < positions; p++) {
        flat[p * channels.length + c] = channels[c][p];
      }
    }
    return flat;
  }

  private double[] dense(String name, double[] from) {
    float[] kernel = weights.copyOf(name + ".weight");
    float[] bias = weights.copyOf(name + ".bias");
    double[] to = new double[bias.length];
    for (int row = 0; row < to.length; row++) {
      to[row] = bias[row];
      for (int i = 0; i < from.length; i++) {
        to[row] += kernel[row * from.length + i] * from[i];
      }
    }
    return to;
  }

  private double norm(String name, int channel, double value) {
    double mean = weights.copyOf(name + ".running_mean")[channel];
    double variance = weights.copyOf(name + ".running_var")[channel];
    double gamma = weights.copyOf(name + ".weight")[channel];
    return (value - mean) / Math.sqrt(variance + 1e-3) * gamma
        + weights.copyOf(name + ".bias")[channel];
  }

  private static double sigmoid(double value) {
    return 1 / (1 + Math.exp(-value));
  }
}
