package org.lymanscope.engine.train;

import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.Learner;
import org.lymanscope.engine.network.train.TrainableNetwork;

/**
 * Where networks learn.
 *
 * @param device its name: CPU or GPU
 * @param maker puts a network there
 */
record Learners(String device, Learner.Maker maker) {
  static Learners of(Torch torch, NetworkSpec spec) {
    return new Learners(
        torch.deviceName(),
        (weights, settings, state) -> TrainableNetwork.of(torch, spec, weights, settings, state));
  }
}
