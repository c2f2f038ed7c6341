package org.lymanscope.engine.search;

import java.nio.file.Path;

/**
 * What is to be searched.
 *
 * @param recipe how
 * @param data folder of the dataset
 * @param out folder of the search; made
 * @param resume whether to go on with the search in the folder, if there is one
 * @param trials how many in all, those done before included; at least 1
 * @param threads how many threads PyTorch computes with on the CPU
 * @param readEvery after how many steps the losses are read; on a GPU each time costs a moment
 */
public record SearchRequest(
    SearchRecipe recipe,
    Path data,
    Path out,
    boolean resume,
    int trials,
    int threads,
    int readEvery) {
  public SearchRequest {
    if (trials < 1 || threads < 1 || readEvery < 1) {
      throw new IllegalArgumentException(
          trials + " trials, " + threads + " threads, read every " + readEvery);
    }
  }
}
