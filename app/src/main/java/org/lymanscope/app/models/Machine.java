package org.lymanscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.Devices;
import org.lymanscope.engine.network.libtorch.TorchBuild;
import org.lymanscope.engine.network.libtorch.TorchDownload;
import org.lymanscope.engine.network.libtorch.TorchFolder;
import org.lymanscope.engine.network.libtorch.TorchFolderException;

/**
 * What the screen asks the machine that it runs on; not on the UI thread, if not said otherwise.
 */
public interface Machine {
  /** Its processors now. */
  Devices devices();

  /** The PyTorch that is loaded; empty until something needed one. From any thread, at once. */
  Optional<TorchState> loaded();

  /** The build of PyTorch that could use its GPUs; empty on systems without one. */
  Optional<TorchBuild> wantedForGpu() throws TorchFolderException;

  /**
   * Looks whether a folder's PyTorch can be loaded; loads nothing.
   *
   * @throws TorchFolderException if it cannot; the message is a sentence for people
   */
  TorchFolder check(Path folder) throws TorchFolderException;

  /** A PyTorch that was downloaded before; empty if it was not, or is not whole. */
  Optional<TorchFolder> downloaded(TorchBuild build) throws IOException;

  /**
   * Asks what a download of it would fetch; fetches nothing.
   *
   * @throws IOException if it cannot be had; the message is a sentence for people
   */
  TorchDownload.Plan planDownload(TorchBuild build, JobContext job) throws IOException;

  /**
   * Downloads it, wholly or not at all.
   *
   * @throws IOException if that failed; the message is a sentence for people
   */
  TorchFolder download(TorchBuild build, TorchDownload.Plan plan, JobContext job)
      throws IOException;
}
