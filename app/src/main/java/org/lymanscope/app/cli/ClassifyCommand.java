package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.classify.CatalogueFormat;
import org.lymanscope.engine.classify.ClassifyJob;
import org.lymanscope.engine.classify.ClassifyReport;
import org.lymanscope.engine.classify.ClassifyRequest;
import org.lymanscope.engine.classify.ClassifyTimings;
import org.lymanscope.engine.classify.StaleWorkException;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.survey.FileProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope classify}: files of spectra through a network into a catalogue. */
@Command(
    name = "classify",
    description = {
      "Classify spectra by a network, into a catalogue in FITS or CSV.",
      "Answers are kept in CATALOG.part until the catalogue is whole; interrupted work goes on"
          + " with --resume."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every file was read; the catalogue is there",
      "1:something could not be read (the catalogue has the rest), or the work failed",
      "2:wrong usage"
    })
public final class ClassifyCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelChoice choice;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CATALOG",
      description = "File to write, ending in .fits or .csv.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Files of spectra; folders are searched with all folders in them.")
  private List<Path> inputs = List.of();

  @Mixin private final RuleChoice rule = new RuleChoice();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Spectra in memory together, of one file (default: ${DEFAULT-VALUE}).")
  private int batch = ClassifyRequest.DEFAULT_BATCH;

  @Mixin private final TorchChoice torchChoice = new TorchChoice();

  @Option(names = "--resume", description = "Go on with interrupted work, if there is some.")
  private boolean resume;

  @Option(
      names = "--force",
      description = "Replace an existing catalogue; without --resume, forget interrupted work.")
  private boolean force;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ClassifyRequest request = request();
    PrintWriter err = spec.commandLine().getErr();
    Model model = rule.ruled(choice.read());
    // Two pools, so that the network does not wait for reading that waits for the network.
    ExecutorService lanes = Executors.newCachedThreadPool();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Torch torch = torchChoice.start(lanes, err::println);
      try (LoadedModel loaded = torch.load(model)) {
        ClassifyReport report =
            new ClassifyJob(loaded, request, workers, Clock.systemUTC(), ProgramVersion.current())
                .run(new PrintedProgress(err, System::nanoTime));
        return print(report, model.card(), loaded.deviceName());
      } catch (StaleWorkException e) {
        throw new IOException(e.getMessage() + " Begin anew with --force.", e);
      }
    } finally {
      workers.shutdown();
      lanes.shutdown();
    }
  }

  private ClassifyRequest request() {
    if (CatalogueFormat.of(out).isEmpty()) {
      throw wrong("--out: expected a name ending in .fits or .csv, found " + out);
    }
    if (batch < 1 || batch > ClassifyRequest.LARGEST_BATCH) {
      throw wrong("--batch: expected 1 to " + ClassifyRequest.LARGEST_BATCH + ", found " + batch);
    }
    rule.check();
    return new ClassifyRequest(inputs, out, batch, resume, force);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private int print(ClassifyReport report, ModelCard card, String where) {
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(problem -> err.println(told(problem)));
    err.flush();
    PrintWriter answers = spec.commandLine().getOut();
    String classes =
        card.spec() instanceof LineFinderSpec
            ? String.format(
                Locale.ROOT,
                ", %,d %s (%d %s of at least %s)",
                report.found(),
                card.target(),
                card.rule().lines(),
                card.rule().lines() == 1 ? "line" : "lines",
                card.rule().threshold())
            : "";
    answers.println(
        String.format(
            Locale.ROOT,
            "%,d spectra%s, %,d not classified: %s",
            report.rows(),
            classes,
            report.refused(),
            report.catalogue()));
    answers.println(speed(report.timings(), where));
    answers.flush();
    return report.problems().isEmpty() ? 0 : 1;
  }

  /** In a tree of folders a file's name alone does not tell which one it is. */
  private static String told(FileProblem problem) {
    String path = problem.path().toString();
    String sentence = problem.sentence();
    return sentence.contains(path) ? sentence : sentence + " (" + path + ")";
  }

  private static String speed(ClassifyTimings timings, String where) {
    return String.format(
        Locale.ROOT,
        "%,.0f spectra/s on the %s; reading %.0f %%, preparing %.0f %%, network %.0f %%,"
            + " decoding %.0f %%, writing %.0f %% of the work",
        timings.rate(),
        where,
        percent(timings, timings.reading()),
        percent(timings, timings.preparing()),
        percent(timings, timings.network()),
        percent(timings, timings.decoding()),
        percent(timings, timings.writing()));
  }

  private static double percent(ClassifyTimings timings, Duration part) {
    return 100 * timings.share(part);
  }
}
