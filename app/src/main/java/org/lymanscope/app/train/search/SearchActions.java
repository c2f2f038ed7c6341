package org.lymanscope.app.train.search;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.Deletions;
import org.lymanscope.app.train.Journal;
import org.lymanscope.app.train.KnownData;
import org.lymanscope.app.train.ModelPromotion;
import org.lymanscope.app.train.RecordChanges;
import org.lymanscope.app.train.TrainContext;
import org.lymanscope.app.train.TrainViewModel;
import org.lymanscope.engine.project.SearchRepository;
import org.lymanscope.engine.search.Trial;

/** What can be done with the search that is looked at, and with its trials. UI thread only. */
public final class SearchActions {
  private final TrainContext context;
  private final TrialsViewModel trials;
  private final SearchesViewModel searches;
  private final ModelPromotion promotion;
  private final LatestOnly planning;
  private final RecordChanges<SearchRepository> changes;
  private final Deletions<SearchEntry> deleted;

  /** Creates the actions. */
  public SearchActions(
      TrainContext context,
      TrialsViewModel trials,
      Journal<SearchRepository> journal,
      ModelPromotion promotion) {
    this.context = context;
    this.trials = trials;
    this.searches = trials.searches();
    this.promotion = promotion;
    this.planning = new LatestOnly(context.reader(), context.ui());
    this.changes =
        new RecordChanges<>(
            context.jobs(), journal, () -> searches.projectProperty().get(), searches::list);
    this.deleted = new Deletions<>(context.notices(), this::restore);
  }

  /** Whether a deleted search can be brought back. */
  public ReadOnlyBooleanProperty restorableProperty() {
    return deleted.restorableProperty();
  }

  private Optional<SearchEntry> shown() {
    return searches.shownProperty().get();
  }

  /** Keeps the model of the chosen trial in the library, where it answers from now on. */
  public void promote() {
    shown()
        .ifPresent(
            entry ->
                trials
                    .chosenTrial()
                    .filter(entry::hasModel)
                    .ifPresent(
                        trial ->
                            promotion.promote(
                                entry.folder().trial(trial.number()), name(entry, trial))));
  }

  private static String name(SearchEntry entry, Trial trial) {
    return entry.recipe().name() + "-" + trial.number();
  }

  /** Fills the form of a training with what the chosen trial was trained with. */
  public void intoForm(TrainViewModel form) {
    shown()
        .ifPresent(
            entry ->
                trials
                    .chosenTrial()
                    .ifPresent(
                        trial ->
                            form.choose(
                                () -> entry.recipe().training(trial.number(), trial.settings()))));
  }

  /** Goes on where it was interrupted. */
  public void resume() {
    shown()
        .filter(SearchEntry::resumable)
        .ifPresent(
            entry ->
                planning.request(
                    () -> KnownData.find(entry.run().record().data(), context.datasets()),
                    data -> resume(entry, data),
                    this::failed));
  }

  private void resume(SearchEntry entry, Path data) {
    SearchOrder order =
        new SearchOrder(
            entry.recipe(),
            data,
            entry.run().folder(),
            true,
            entry.run().record().trials(),
            entry.run().record().machine().threads());
    searches
        .projectProperty()
        .get()
        .ifPresent(project -> searches.begin(project, entry.name(), free -> order));
  }

  /** Takes it out of the list; its files stay, and {@link #restore} brings it back. */
  public void delete() {
    shown()
        .filter(entry -> !entry.live())
        .ifPresent(
            entry ->
                changes.make(
                    Text.get("train.job.delete", entry.name()),
                    all -> all.delete(entry.id()),
                    () -> deleted.add(entry, Text.get("search.deleted", entry.name()))));
  }

  /** Brings the search that was deleted last back. */
  public void restore() {
    deleted.restore();
  }

  private void restore(SearchEntry entry) {
    changes.make(
        Text.get("train.job.restore", entry.name()),
        all -> all.restore(entry.id()),
        () -> searches.select(entry.id()));
  }

  /** Writes the parallel coordinates of all trials; a file that is there is replaced. */
  public void saveFigure(Path file) {
    shown()
        .filter(entry -> !entry.trials().isEmpty())
        .ifPresent(
            entry ->
                context
                    .jobs()
                    .submit(
                        Text.get("train.job.save", file.getFileName()),
                        job -> {
                          entry.figure().file().write(file);
                          return file;
                        })
                    .onSuccess(
                        done ->
                            context.notices().tell(Notice.done(Text.get("train.saved", done)))));
  }

  private void failed(Throwable e) {
    context.notices().tell(Notice.failure(String.valueOf(e.getMessage()), e));
  }
}
