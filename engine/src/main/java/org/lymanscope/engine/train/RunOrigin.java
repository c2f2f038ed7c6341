package org.lymanscope.engine.train;

import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.run.RunRecord;

/** What trainings and searches are done on and with, for their records. */
public final class RunOrigin {
  private RunOrigin() {}

  /** A dataset that is learned from. */
  public static RunRecord.Data data(Dataset dataset) {
    return new RunRecord.Data(
        dataset.folder().toString(),
        dataset.card().name(),
        dataset.card().id(),
        dataset.rowsOf(Split.TRAINING).length,
        dataset.rowsOf(Split.VALIDATION).length);
  }

  /**
   * This machine.
   *
   * @param program the program and its version
   * @param threads of PyTorch on the CPU
   */
  public static RunRecord.Machine machine(Torch torch, String program, int threads) {
    return new RunRecord.Machine(
        program,
        torch.version(),
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        torch.deviceName(),
        threads);
  }
}
