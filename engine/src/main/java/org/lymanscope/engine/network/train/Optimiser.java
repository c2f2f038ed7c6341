package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/**
 * Changes weights by their gradients, in array operations on the device, nothing of which the
 * processor waits for.
 */
final class Optimiser {
  /** Keeps a gradient of length 0 from being divided by it. */
  private static final double SHORTEST = 1e-12;

  private final OptimiserSettings settings;
  private final NDArray row;
  private final int kernels;
  private final NDArray first;
  private NDArray second;
  private long steps;

  Optimiser(OptimiserSettings settings, Parameters parameters, OptimiserState state) {
    this.settings = settings;
    this.row = parameters.row();
    this.kernels = parameters.kernels();
    NDManager manager = row.getManager();
    this.first = Parameters.own(manager, parameters.rowOf(state.first()));
    this.second = Parameters.own(manager, parameters.rowOf(state.second()));
    this.steps = state.steps();
  }

  OptimiserState state(Parameters parameters) {
    return new OptimiserState(steps, parameters.named(first), parameters.named(second));
  }

  /**
   * One step.
   *
   * @param gradient of the row; it is changed, and its manager closes what the step needs
   * @param rate learning rate
   */
  void step(NDArray gradient, double rate) {
    steps++;
    Numbers numbers = new Numbers(gradient.getManager());
    if (settings.clip() > 0) {
      clip(gradient, numbers);
    }
    if (settings.weightDecay() > 0) {
      decay(gradient, rate, numbers);
    }
    switch (settings.kind()) {
      case SGD -> descend(gradient, rate, numbers);
      case ADAMAX -> adamax(gradient, rate, numbers);
      case ADAM, ADAMW -> adam(gradient, rate, numbers);
    }
  }

  private void clip(NDArray gradient, Numbers numbers) {
    NDArray length = gradient.square().sum().sqrt();
    NDArray inverse = length.add(numbers.of(SHORTEST)).pow(numbers.of(-1));
    gradient.muli(inverse.mul(numbers.of(settings.clip())).minimum(numbers.of(1)));
  }

  private void decay(NDArray gradient, double rate, Numbers numbers) {
    NDIndex part = new NDIndex("0:" + kernels);
    NDArray weights = row.get(gradient.getManager(), part);
    if (settings.kind() == OptimiserSettings.Kind.ADAMW) {
      weights.muli(numbers.of(1 - rate * settings.weightDecay()));
    } else {
      gradient.get(part).addi(weights.mul(numbers.of(settings.weightDecay())));
    }
  }

  private void descend(NDArray gradient, double rate, Numbers numbers) {
    if (settings.momentum() == 0) {
      row.subi(gradient.muli(numbers.of(rate)));
      return;
    }
    first.muli(numbers.of(settings.momentum())).addi(gradient);
    try (NDArray change = first.mul(numbers.of(rate))) {
      row.subi(change);
    }
  }

  private void adam(NDArray gradient, double rate, Numbers numbers) {
    averageGradient(gradient, numbers);
    NDArray squares = gradient.square().muli(numbers.of(1 - settings.squares()));
    second.muli(numbers.of(settings.squares())).addi(squares);
    double unbiased = 1 - Math.pow(settings.squares(), (double) steps);
    try (NDArray root = second.sqrt()) {
      root.divi(numbers.of(Math.sqrt(unbiased))).addi(numbers.of(settings.epsilon()));
      follow(root, rate, numbers);
    }
  }

  private void adamax(NDArray gradient, double rate, Numbers numbers) {
    averageGradient(gradient, numbers);
    second.muli(numbers.of(settings.squares()));
    NDArray larger = second.maximum(gradient.abs().addi(numbers.of(settings.epsilon())));
    second.close();
    second = larger;
    follow(second, rate, numbers);
  }

  private void averageGradient(NDArray gradient, Numbers numbers) {
    NDArray part = gradient.mul(numbers.of(1 - settings.momentum()));
    first.muli(numbers.of(settings.momentum())).addi(part);
  }

  private void follow(NDArray scale, double rate, Numbers numbers) {
    double unbiased = 1 - Math.pow(settings.momentum(), (double) steps);
    try (NDArray change = first.div(scale)) {
      row.subi(change.muli(numbers.of(rate / unbiased)));
    }
  }
}
