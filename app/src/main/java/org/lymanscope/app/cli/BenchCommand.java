package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.bench.AugmentBench;
import org.lymanscope.app.bench.BesideTraining;
import org.lymanscope.app.bench.DialBench;
import org.lymanscope.app.bench.InferenceBench;
import org.lymanscope.app.bench.InspectBench;
import org.lymanscope.app.bench.KillBench;
import org.lymanscope.app.bench.OpenBench;
import org.lymanscope.app.bench.SimulateBench;
import org.lymanscope.app.bench.TrainingBenchData;
import org.lymanscope.app.bench.UntrainedModel;
import org.lymanscope.app.bench.WindowBench;
import org.lymanscope.app.job.Cores;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.shell.DrivenWindow;
import org.lymanscope.app.shell.HeadlessToolkit;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.TrainRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures; one subcommand for each thing that is to be fast. */
@Command(
    name = "bench",
    description = "Measure how fast the program is on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {CommandLine.HelpCommand.class, BenchTrainingCommand.class})
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a subcommand: lists them. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The Inspect screen. */
  @Command(
      name = "inspect",
      description = "Frames per second of the plot: redshift slider, pan, next spectrum.",
      mixinStandardHelpOptions = true)
  int inspect(
      @Option(
              names = "--frames",
              defaultValue = "300",
              description = "frames to measure of each kind (default: ${DEFAULT-VALUE})")
          int frames,
      @Option(
              names = "--training",
              description = "while lbg-classic learns in the same process, on all cores but one")
          boolean training)
      throws IOException {
    try (HeadlessToolkit toolkit = HeadlessToolkit.start()) {
      double limit = training ? InspectBench.TRAINING : InspectBench.ALONE;
      InspectBench bench =
          new InspectBench(toolkit.ui(), spec.commandLine().getOut(), frames, limit);
      if (training) {
        besideTraining(bench::run);
      } else {
        bench.run();
      }
    }
    return CommandLine.ExitCode.OK;
  }

  /** Runs something while a network learns as the window lets it. */
  private void besideTraining(Runnable work) throws IOException {
    int threads = Cores.others();
    Path folder = Files.createTempDirectory("lymanscope-bench");
    ExecutorService workers = OtherCores.workers();
    ExecutorService own = Executors.newSingleThreadExecutor();
    try {
      Clock clock = Clock.systemUTC();
      Path data = TrainingBenchData.build(folder.resolve("data"), workers, clock);
      Torch torch = Torch.start(DeviceChoice.CPU, Runnable::run, warning -> {});
      TrainRequest request =
          new TrainRequest(
              ShippedTraining.LBG_CLASSIC.read(),
              data,
              folder.resolve("model"),
              false,
              Optional.empty(),
              threads,
              1);
      long before = System.nanoTime();
      try (BesideTraining training = BesideTraining.start(request, torch, own, workers, clock)) {
        long spectra = training.spectra();
        work.run();
        spec.commandLine()
            .getOut()
            .printf(
                Locale.ROOT,
                "Meanwhile a network learned from %,d spectra on %d of its threads, %.0f s in all%n",
                training.spectra() - spectra,
                threads,
                (System.nanoTime() - before) / 1e9);
      }
    } finally {
      own.shutdown();
      workers.shutdown();
      FolderTree.delete(folder);
    }
  }

  /** Opening a large file. */
  @Command(
      name = "open",
      description =
          "Time and memory to open a DESI coadd of 5,000 targets, beside astropy, and how long the"
              + " window stands still while its table is filtered, sorted, searched.",
      mixinStandardHelpOptions = true)
  int open(
      @Option(
              names = "--coadd",
              paramLabel = "FILE",
              description = "small coadd whose rows are repeated (default: from the sample survey)")
          Optional<Path> coadd)
      throws IOException {
    Path sample = coadd.isPresent() ? coadd.get() : sampleCoadd();
    Path folder = Files.createTempDirectory("lymanscope-bench");
    OpenBench.run(sample, folder, BenchCommand::inWindow)
        .forEach(spec.commandLine().getOut()::println);
    Files.delete(folder);
    return CommandLine.ExitCode.OK;
  }

  /** The networks. */
  @Command(
      name = "inference",
      description = "Spectra per second of each named network, beside Python's PyTorch.",
      mixinStandardHelpOptions = true)
  int inference(
      @Option(
              names = "--seconds",
              defaultValue = "1",
              description = "length of each measurement (default: ${DEFAULT-VALUE})")
          double seconds,
      @Option(
              names = "--network",
              paramLabel = "NAME",
              description = "only this one, may be repeated (default: all)")
          @Nullable List<String> names,
      @Mixin TorchChoice torchChoice,
      @Option(
              names = "--python-threads",
              paramLabel = "N",
              description = "of Python's PyTorch; 0: as it comes (default: as many as here)")
          @Nullable Integer pythonThreads)
      throws IOException {
    List<NamedNetwork> networks = new ArrayList<>();
    for (String name : names == null ? List.<String>of() : names) {
      networks.add(
          NamedNetwork.find(name)
              .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(name))));
    }
    ExecutorService pool = Executors.newCachedThreadPool();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Path folder = Files.createTempDirectory("lymanscope-bench");
    try {
      Torch torch = torchChoice.start(pool, spec.commandLine().getErr()::println);
      new InferenceBench(torch, workers, Clock.systemUTC(), spec.commandLine().getOut(), seconds)
          .run(
              networks.isEmpty() ? List.of(NamedNetwork.values()) : networks,
              sampleCoadd(),
              folder,
              pythonThreads == null ? torch.threads() : pythonThreads);
    } finally {
      FolderTree.delete(folder);
      workers.shutdown();
      pool.shutdown();
    }
    return CommandLine.ExitCode.OK;
  }

  /** The simulator. */
  @Command(
      name = "simulate",
      description = "Spectra per second of the simulator, in memory and written to disk.",
      mixinStandardHelpOptions = true)
  int simulate(
      @Option(
              names = "--folder",
              paramLabel = "DIR",
              description = "where to write 2 GB for a while (default: temporary)")
          Optional<Path> folder)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    Path scratch =
        folder.isPresent()
            ? Files.createTempDirectory(folder.get(), "lymanscope-simulate")
            : Files.createTempDirectory("lymanscope-simulate");
    try {
      new SimulateBench(workers, threads, spec.commandLine().getOut()).run(scratch);
    } finally {
      workers.shutdown();
      FolderTree.delete(scratch);
    }
    return CommandLine.ExitCode.OK;
  }

  /** What to say of a network that there is not. */
  static String unknown(String name) {
    String known =
        Stream.of(NamedNetwork.values()).map(NamedNetwork::label).collect(Collectors.joining(", "));
    return "No network is named " + name + "; there are " + known + ".";
  }

  /** Augmentation for training. */
  @Command(
      name = "augment",
      description =
          "Spectra per second that are shifted, given noise, masked and re-binned for a network,"
              + " and how long the window stands still while a slider moves.",
      mixinStandardHelpOptions = true)
  int augment(
      @Option(
              names = "--seconds",
              defaultValue = "1",
              description = "length of each turn (default: ${DEFAULT-VALUE})")
          double seconds)
      throws InterruptedException, IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      new AugmentBench(workers, threads, spec.commandLine().getOut(), seconds).run();
    } finally {
      workers.shutdown();
    }
    moveDials();
    return CommandLine.ExitCode.OK;
  }

  private void moveDials() throws IOException {
    Path home = Files.createTempDirectory("lymanscope-bench-home");
    UserFolders own = UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString()));
    Path coadd = sampleCoadd();
    Torch torch = Torch.start(DeviceChoice.CPU, Runnable::run, line -> {});
    NamedNetwork network = NamedNetwork.find("lbg-classic").orElseThrow();
    try (LoadedModel model = torch.load(UntrainedModel.of(network.label(), network.spec()));
        DrivenWindow driven = DrivenWindow.open(false, own)) {
      driven.ui().execute(() -> driven.open(List.of(coadd)));
      driven.ui().execute(() -> driven.command("view.augment"));
      DialBench bench = new DialBench(driven.scene(), driven.ui());
      spec.commandLine().getOut().println(bench.run("a slider moves"));
      driven.ui().execute(() -> driven.answer(List.of(new ActiveModel(model.card(), model))));
      spec.commandLine().getOut().println(bench.run("a slider moves and a model answers"));
      driven.ui().execute(() -> driven.answer(List.of()));
      driven.ui().execute(() -> driven.command("augment.stacked"));
      spec.commandLine().getOut().println(bench.run("a slider moves above two plots"));
    }
    FolderTree.delete(home);
  }

  /** What SIGKILL leaves of a project. */
  @Command(
      name = "kill",
      description = "Kill a process that classifies, many times; every record must be there after.",
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:nothing was lost", "1:something was", "2:wrong usage"})
  int kill(
      @Option(
              names = "--kills",
              defaultValue = "100",
              description = "processes to kill (default: ${DEFAULT-VALUE})")
          int kills,
      @Option(
              names = "--folder",
              paramLabel = "DIR",
              description = "where to make the project, on the disk to test (default: temporary)")
          Optional<Path> folder)
      throws IOException {
    Path project =
        folder.isPresent()
            ? Files.createTempDirectory(folder.get(), "lymanscope-kill")
            : Files.createTempDirectory("lymanscope-kill");
    KillBench.Result result = KillBench.run(kills, project, new SplittableRandom(kills));
    result.lines().forEach(spec.commandLine().getOut()::println);
    if (result.lost() > 0) {
      spec.commandLine().getErr().println("The project is kept in " + project);
      return CommandLine.ExitCode.SOFTWARE;
    }
    FolderTree.delete(project);
    return CommandLine.ExitCode.OK;
  }

  private static List<String> inWindow(Path coadd) throws IOException {
    Path home = Files.createTempDirectory("lymanscope-bench-home");
    UserFolders own = UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString()));
    List<String> lines;
    try (DrivenWindow driven = DrivenWindow.open(false, own)) {
      lines =
          new WindowBench(driven.scene(), driven.ui())
              .run(() -> driven.open(List.of(coadd)), OpenBench.TARGETS);
    }
    FolderTree.delete(home);
    return lines;
  }

  private static Path sampleCoadd() throws IOException {
    Path survey = Path.of(System.getProperty("lymanscope.sample", "sample-data"));
    try (DirectoryStream<Path> coadds = Files.newDirectoryStream(survey, "coadd-*.fits")) {
      for (Path coadd : coadds) {
        return coadd;
      }
    }
    throw new IOException("no coadd-*.fits in " + survey.toAbsolutePath());
  }
}
