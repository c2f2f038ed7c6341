package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.classify.CatalogueFormat;
import org.lymanscope.engine.classify.ClassifyJob;
import org.lymanscope.engine.classify.ClassifyReport;
import org.lymanscope.engine.classify.ClassifyRequest;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope classify}: a model's class and redshift for every spectrum. */
@Command(
    name = "classify",
    description = "Write a catalogue of what a model says of spectra; folders are searched.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all files were read",
      "1:at least one was not, or there is no catalogue",
      "2:wrong usage"
    },
    footer = {
      "",
      "The catalogue appears when it is whole. What is computed before stands in CATALOG.part; stop",
      "it at any time, and the same words with --resume go on from there."
    })
public final class ClassifyCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders of spectra.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "A model of the library, a model folder, or a QuasarNET .h5 file as it is.")
  @SuppressWarnings("NullAway.Init")
  private String modelName;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CATALOG",
      description = "File to write, ending in .fits or .csv.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--lines-above",
      paramLabel = "N",
      description = "How many lines must be sure; default: the model's own rule.")
  private @Nullable Integer linesAbove;

  @Option(
      names = "--threshold",
      paramLabel = "C",
      description = "How sure, 0 to 1; default: the model's own rule.")
  private @Nullable Double threshold;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Spectra that go through the network together; default ${DEFAULT-VALUE}.")
  private int batch = ClassifyRequest.DEFAULT_BATCH;

  @Option(names = "--device", description = "auto, cpu or gpu; default ${DEFAULT-VALUE}.")
  private DeviceChoice device = DeviceChoice.AUTO;

  @Option(names = "--resume", description = "Go on with interrupted work.")
  private boolean resume;

  @Option(names = "--force", description = "Replace an existing catalogue.")
  private boolean force;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ClassifyRequest request = request();
    Model model = ruled(library.open().resolve(modelName));
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    PrintWriter err = spec.commandLine().getErr();
    try (LoadedModel loaded = Torch.start(device, pool, err::println).load(model)) {
      err.println(model.card().name() + " on " + loaded.deviceName());
      ClassifyReport report =
          new ClassifyJob(loaded, request, workers, Clock.systemUTC(), ProgramVersion.current())
              .run(new ProgressLine(err, "spectra"));
      report.problems().forEach(problem -> err.println(problem.sentence()));
      tell(report, model);
      return report.problems().isEmpty() ? 0 : 1;
    } finally {
      workers.shutdown();
      pool.shutdown();
    }
  }

  private void tell(ClassifyReport report, Model model) {
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%,d spectra in %s: %,d %s, %,d that could not be classified; %,.0f spectra/s.",
                report.rows(),
                report.catalogue(),
                report.found(),
                model.card().target(),
                report.refused(),
                report.timings().rate()));
  }

  private ClassifyRequest request() {
    if (CatalogueFormat.of(out).isEmpty()) {
      throw wrong("--out: expected a name ending in .fits or .csv, found " + out);
    }
    if (batch < 1 || batch > ClassifyRequest.LARGEST_BATCH) {
      throw wrong("--batch: expected 1 to " + ClassifyRequest.LARGEST_BATCH + ", found " + batch);
    }
    if (linesAbove != null && linesAbove < 1) {
      throw wrong("--lines-above: expected at least 1, found " + linesAbove);
    }
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw wrong("--threshold: expected 0 to 1, found " + threshold);
    }
    return new ClassifyRequest(inputs, out, batch, resume, force);
  }

  private Model ruled(Model model) {
    DecisionRule own = model.card().rule();
    int lines = linesAbove == null ? own.lines() : linesAbove;
    if (model.card().spec() instanceof LineFinderSpec finder
        && lines > finder.heads().stream().filter(LineHead::counts).count()) {
      throw wrong("--lines-above: the model has fewer lines than " + lines);
    }
    DecisionRule rule = new DecisionRule(lines, threshold == null ? own.threshold() : threshold);
    return new Model(model.card().ruled(rule), model.weights());
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
