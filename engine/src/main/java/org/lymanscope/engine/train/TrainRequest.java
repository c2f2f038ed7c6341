package org.lymanscope.engine.train;

import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.network.Torch;

/**
 * What is to be trained.
 *
 * @param recipe how
 * @param data folder of the dataset
 * @param out folder of the model; made
 * @param resume whether to go on with what is under way in the folder, if there is something
 * @param start the model that the recipe begins with, if it names one
 * @param threads how many threads PyTorch computes with on the CPU
 * @param readEvery after how many steps the losses are read; on a GPU each time costs a moment
 */
public record TrainRequest(
    TrainingRecipe recipe,
    Path data,
    Path out,
    boolean resume,
    Optional<Model> start,
    int threads,
    int readEvery) {
  /** A GPU would wait for each reading of the losses. */
  private static final int READ_EVERY_ON_GPU = 32;

  public TrainRequest {
    if (threads < 1 || readEvery < 1) {
      throw new IllegalArgumentException(threads + " threads, read every " + readEvery);
    }
    if (recipe.start().isPresent() != start.isPresent()) {
      throw new IllegalArgumentException("the recipe begins with " + recipe.start());
    }
  }

  /** After how many steps the losses are read on a device. */
  public static int readEveryOn(Torch torch) {
    return torch.onCpu() ? 1 : READ_EVERY_ON_GPU;
  }
}
