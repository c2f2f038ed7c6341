package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.models.Machine;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.DeviceProbe;
import org.lymanscope.engine.network.device.Devices;
import org.lymanscope.engine.network.libtorch.TorchBuild;
import org.lymanscope.engine.network.libtorch.TorchDownload;
import org.lymanscope.engine.network.libtorch.TorchEnvironment;
import org.lymanscope.engine.network.libtorch.TorchFolder;
import org.lymanscope.engine.network.libtorch.TorchFolderCheck;
import org.lymanscope.engine.network.libtorch.TorchFolderException;

/** The machine that the program runs on. Thread-safe. */
final class ThisMachine implements Machine {
  private final TorchRuntime runtime;
  private final Path cache;
  private @Nullable DeviceProbe probe;

  /**
   * Creates it; asks nothing yet.
   *
   * @param cache where a downloaded PyTorch is kept
   */
  ThisMachine(TorchRuntime runtime, Path cache) {
    this.runtime = runtime;
    this.cache = cache;
  }

  @Override
  public Devices devices() {
    return probe().look();
  }

  /** Made late: it asks the system for names. */
  private synchronized DeviceProbe probe() {
    DeviceProbe there = probe;
    if (there == null) {
      there = DeviceProbe.ofThisMachine();
      probe = there;
    }
    return there;
  }

  @Override
  public Optional<TorchState> loaded() {
    return runtime.loaded();
  }

  @Override
  public Optional<TorchBuild> wantedForGpu() throws TorchFolderException {
    return check().wantedForGpu();
  }

  @Override
  public TorchFolder check(Path folder) throws TorchFolderException {
    return check().check(folder);
  }

  @Override
  public Optional<TorchFolder> downloaded(TorchBuild build) throws TorchFolderException {
    return TorchDownload.into(cache, build).fetched();
  }

  @Override
  public TorchDownload.Plan planDownload(TorchBuild build, JobContext job) throws IOException {
    return TorchDownload.into(cache, build).plan(job);
  }

  @Override
  public TorchFolder download(TorchBuild build, TorchDownload.Plan plan, JobContext job)
      throws IOException {
    return TorchDownload.into(cache, build).fetch(plan, job);
  }

  /** By the variables alone: the system properties name what is loaded already. */
  private static TorchFolderCheck check() throws TorchFolderException {
    return TorchFolderCheck.ofThisProgram(TorchEnvironment.ofVariables());
  }
}
