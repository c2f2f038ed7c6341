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
    this.first = manager.create(parameters.rowOf(state.first()));
    this.second = manager.create(parameters.rowOf(state.second()));
    this.steps = state.steps();
  }

  OptimiserState state(Parameters parameters) {
    return new OptimiserState(steps, parameters.named(first), parameters.named(second));
  }

  /**
   * One step.
   *
   * @param gradient of the row; it is changed
   * @param rate learning rate
   */
  void step(NDArray gradient, double rate) {
    steps++;
    if (settings.clip() > 0) {
      clip(gradient);
    }
    if (settings.weightDecay() > 0) {
      decay(gradient, rate);
    }
    switch (settings.kind()) {
      case SGD -> descend(gradient, rate);
      case ADAMAX -> adamax(gradient, rate);
      case ADAM, ADAMW -> adam(gradient, rate);
    }
  }

  private void clip(NDArray gradient) {
    NDArray length = gradient.square().sum().sqrt();
    gradient.muli(length.add(SHORTEST).pow(-1).mul(settings.clip()).minimum(1));
  }

  private void decay(NDArray gradient, double rate) {
    NDIndex part = new NDIndex("0:" + kernels);
    NDArray weights = row.get(gradient.getManager(), part);
    if (settings.kind() == OptimiserSettings.Kind.ADAMW) {
      weights.muli(1 - rate * settings.weightDecay());
    } else {
      gradient.get(part).addi(weights.mul(settings.weightDecay()));
    }
  }

  private void descend(NDArray gradient, double rate) {
    if (settings.momentum() == 0) {
      row.subi(gradient.muli(rate));
      return;
    }
    first.muli(settings.momentum()).addi(gradient);
    try (NDArray change = first.mul(rate)) {
      row.subi(change);
    }
  }

  private void adam(NDArray gradient, double rate) {
    averageGradient(gradient);
    second.muli(settings.squares()).addi(gradient.square().muli(1 - settings.squares()));
    double unbiased = 1 - Math.pow(settings.squares(), (double) steps);
    try (NDArray root = second.sqrt()) {
      root.divi(Math.sqrt(unbiased)).addi(settings.epsilon());
      follow(root, rate);
    }
  }

  private void adamax(NDArray gradient, double rate) {
    averageGradient(gradient);
    second.muli(settings.squares());
    NDArray larger = second.maximum(gradient.abs().addi(settings.epsilon()));
    second.close();
    second = larger;
    follow(second, rate);
  }

  private void averageGradient(NDArray gradient) {
    first.muli(settings.momentum()).addi(gradient.mul(1 - settings.momentum()));
  }

  private void follow(NDArray scale, double rate) {
    double unbiased = 1 - Math.pow(settings.momentum(), (double) steps);
    try (NDArray change = first.div(scale)) {
      row.subi(change.muli(rate / unbiased));
    }
  }
}
