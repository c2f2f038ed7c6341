package org.lymanscope.app.train.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.app.plot.trials.ParallelCoordinates;
import org.lymanscope.app.plot.trials.TrialPlane;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.search.SearchFolder;
import org.lymanscope.engine.search.SearchRecipe;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.train.StoppingRule;

/**
 * A search in the table.
 *
 * @param run what is on record
 * @param recipe how it searches
 * @param live whether it is under way in this window
 */
public record SearchEntry(SearchRun run, SearchRecipe recipe, boolean live) {
  /** Reads the recipes of a search on record. */
  static SearchEntry of(SearchRun run, boolean live) throws IOException {
    return new SearchEntry(run, SearchRecipe.kept(run.recipe(), run.training()), live);
  }

  /** Which search. */
  public UUID id() {
    return run.record().id();
  }

  /** What it is called. */
  public String name() {
    return run.record().name();
  }

  /** The trials that ended, in their order. */
  public List<Trial> trials() {
    return run.trials().stream()
        .filter(trial -> trial.state() != RunTrial.State.RUNNING)
        .map(Trial::of)
        .toList();
  }

  /** The best trial; empty if none has succeeded. */
  public Optional<Trial> best() {
    return Trial.ranked(trials()).stream()
        .filter(trial -> trial.state() != Trial.State.FAILED)
        .findFirst();
  }

  /** Whether trials are compared by their loss, of which small ones are good. */
  public boolean byLoss() {
    return recipe.watch() == StoppingRule.Watch.LOSS;
  }

  /** A result for people; NaN if there is none. */
  public double shown(Trial trial) {
    return byLoss() ? -trial.value() : trial.value();
  }

  /** What results are called. */
  public String result() {
    return Text.get(byLoss() ? "search.loss" : "search.score");
  }

  /** The trials laid out as parallel coordinates. */
  TrialPlane plane() {
    return new TrialPlane(recipe.space(), trials(), result(), byLoss());
  }

  /** As a figure on a page. */
  ParallelCoordinates figure() {
    return new ParallelCoordinates(
        SearchWords.title(this), recipe.space(), Trial.ranked(trials()), result(), byLoss());
  }

  /** Where its files are. */
  SearchFolder folder() {
    return new SearchFolder(run.folder());
  }

  /** Whether it can go on from where it was. */
  public boolean resumable() {
    return !live && run.record().state() != RunRecord.State.FINISHED;
  }

  /** Whether the weights of a trial are kept. */
  public boolean hasModel(Trial trial) {
    boolean all = recipe.keep() == SearchRecipe.Keep.ALL && trial.best() > 0;
    return all || best().filter(trial::equals).isPresent();
  }

  /** Seconds that all epochs of all trials took. */
  public double seconds() {
    return run.trials().stream().mapToDouble(RunTrial::seconds).sum();
  }
}
