package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.plot.export.FigureFormat;
import org.lymanscope.app.plot.trials.ParallelCoordinates;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.search.SearchJob;
import org.lymanscope.engine.search.SearchListener;
import org.lymanscope.engine.search.SearchRecipe;
import org.lymanscope.engine.search.SearchReport;
import org.lymanscope.engine.search.SearchRequest;
import org.lymanscope.engine.search.ShippedSearch;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.train.StoppingRule;
import org.lymanscope.engine.train.TrainRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lymanscope search}: good settings for a training. */
@Command(
    name = "search",
    description = {
      "Search for settings that a network learns best with.",
      "Many short trainings, each where the ones before let hope for most; bad ones are stopped.",
      "What was interrupted goes on with --resume. Recipes: docs/search.md."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all trials are done", "1:the search failed", "2:wrong usage"})
public final class SearchCommand implements Callable<Integer> {
  @Mixin private final RecipeChoice recipe = new RecipeChoice();

  @Mixin private final TrainingChoice training = new TrainingChoice();

  @Option(
      names = "--out",
      paramLabel = "S",
      description = "Folder of the search; made, with a training below it for each trial.")
  private @Nullable Path out;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Trials in all, those done before included (default: as the recipe says).")
  private @Nullable Integer trials;

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "Draw all trials as parallel coordinates: a name in .svg, .pdf or .png.")
  private @Nullable Path figure;

  @Option(names = "--resume", description = "Go on with an interrupted search, if there is one.")
  private boolean resume;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (recipe.listed(ShippedSearch.values())) {
      return 0;
    }
    Path from = training.data(recipe);
    Path to = recipe.given(out, "--out");
    check();
    SearchRecipe plan =
        recipe.read(ShippedSearch.values(), file -> SearchRecipe.of(Recipe.read(file)));
    TrialText text = new TrialText(plan);
    SearchReport report = search(plan, text, from, to);
    PrintWriter printer = spec.commandLine().getOut();
    text.print(report, printer);
    if (figure != null) {
      draw(plan, report, figure);
      printer.println("The figure: " + figure);
    }
    printer.flush();
    return 0;
  }

  private void check() {
    training.check();
    if (trials != null && trials < 1) {
      throw wrong("--trials: expected at least 1, found " + trials);
    }
    if (figure != null && FigureFormat.ofName(String.valueOf(figure.getFileName())).isEmpty()) {
      throw wrong("--figure: expected a name ending in .svg, .pdf or .png, found " + figure);
    }
  }

  private SearchReport search(SearchRecipe plan, TrialText text, Path from, Path to)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ExecutorService workers = OtherCores.workers();
    try (Stoppable stoppable = Stoppable.of(new PrintedProgress(err, System::nanoTime))) {
      Torch torch = training.torch();
      int all = Optional.ofNullable(trials).orElse(plan.trials());
      SearchRequest request =
          new SearchRequest(
              plan, from, to, resume, all, training.threads(), TrainRequest.readEveryOn(torch));
      return new SearchJob(
              request,
              torch,
              workers,
              Clock.systemUTC(),
              ProgramVersion.current(),
              new Told(text, err))
          .run(stoppable);
    } finally {
      workers.shutdown();
    }
  }

  /** Prints each trial that is over. */
  private record Told(TrialText text, PrintWriter err) implements SearchListener {
    @Override
    public void ended(Trial trial) {
      err.println(text.line(trial));
      err.flush();
    }
  }

  private static void draw(SearchRecipe plan, SearchReport report, Path file) throws IOException {
    boolean loss = plan.watch() == StoppingRule.Watch.LOSS;
    String result = plan.watch().name().toLowerCase(Locale.ROOT);
    String best =
        report
            .best()
            .map(Trial::value)
            .map(value -> String.format(Locale.ROOT, ", best %s %.4f", result, Math.abs(value)))
            .orElse("");
    String title = plan.name() + ": " + report.ranked().size() + " trials" + best;
    new ParallelCoordinates(title, plan.space(), report.ranked(), result, loss).file().write(file);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
