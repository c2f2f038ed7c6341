package org.lymanscope.app.models;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.Devices;
import org.lymanscope.engine.network.device.Gpu;
import org.lymanscope.engine.network.device.Processor;
import org.lymanscope.engine.network.libtorch.TorchBuild;
import org.lymanscope.engine.network.libtorch.TorchDownload;
import org.lymanscope.engine.network.libtorch.TorchFolder;
import org.lymanscope.engine.network.libtorch.TorchFolderException;

/** A machine that has what a test gives it. Folders called {@code bad} hold no PyTorch. */
public final class MadeMachine implements Machine {
  /** The PyTorch for its GPU. */
  public static final TorchBuild BUILD = new TorchBuild("2.7.1", "cu128");

  /** Why it has no GPU, where it has none. */
  public static final String NO_DRIVER = "No NVIDIA driver is installed.";

  private static final long GIB = 1L << 30;

  private final List<Gpu> gpus = new ArrayList<>();
  private volatile Optional<TorchState> loaded = Optional.empty();
  private volatile boolean downloaded;
  private volatile @Nullable String failure;
  private int looks;

  /** Gives it a GPU. */
  public synchronized MadeMachine withGpu() {
    gpus.add(
        new Gpu(
            gpus.size(),
            "NVIDIA RTX 4070 Laptop GPU",
            OptionalLong.of(8 * GIB),
            OptionalLong.of(GIB / 2),
            OptionalDouble.of(0.37),
            Optional.of("560.35"),
            false));
    return this;
  }

  /** Loads the PyTorch that comes with the program. */
  public void load() {
    loaded =
        Optional.of(
            new TorchState(
                new TorchBuild("2.7.1", TorchBuild.CPU),
                Path.of("/cache"),
                false,
                Optional.of("No GPU that PyTorch can use: PyTorch 2.7.1+cpu is for the CPU.")));
  }

  /** Lets downloads fail. */
  void cutOff(String sentence) {
    failure = sentence;
  }

  /** How often it was asked for its devices. */
  synchronized int looks() {
    return looks;
  }

  @Override
  public synchronized Devices devices() {
    looks++;
    return new Devices(
        new Processor("Some CPU", 8, 16 * GIB, 4 * GIB, OptionalDouble.of(0.12)),
        gpus,
        Optional.of(NO_DRIVER).filter(reason -> gpus.isEmpty()));
  }

  @Override
  public Optional<TorchState> loaded() {
    return loaded;
  }

  @Override
  public Optional<TorchBuild> wantedForGpu() {
    return Optional.of(BUILD);
  }

  @Override
  public TorchFolder check(Path folder) throws TorchFolderException {
    if (folder.endsWith("bad")) {
      throw new TorchFolderException(folder + " holds no PyTorch.");
    }
    return new TorchFolder(folder.resolve("lib"), BUILD, "cu128");
  }

  @Override
  public Optional<TorchFolder> downloaded(TorchBuild build) {
    return Optional.of(folder(build)).filter(there -> downloaded);
  }

  @Override
  public TorchDownload.Plan planDownload(TorchBuild build, JobContext job) {
    return new TorchDownload.Plan(
        List.of(URI.create("https://example.org/libtorch.so.gz")),
        OptionalLong.of(2_600_000_000L),
        folder(build).libraries());
  }

  @Override
  public TorchFolder download(TorchBuild build, TorchDownload.Plan plan, JobContext job)
      throws IOException {
    job.checkpoint();
    String sentence = failure;
    if (sentence != null) {
      throw new IOException(sentence);
    }
    downloaded = true;
    return folder(build);
  }

  private static TorchFolder folder(TorchBuild build) {
    return new TorchFolder(Path.of("/cache/pytorch-gpu"), build, build.flavour());
  }
}
