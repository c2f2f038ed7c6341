package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.project.RunRepository;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.train.TrainingRecipe;

/** What can be done with the training that is looked at. UI thread only. */
public final class RunActions {
  private final TrainContext context;
  private final RunsViewModel runs;
  private final ModelPromotion promotion;
  private final LatestOnly planning;
  private final RecordChanges<RunRepository> changes;
  private final Deletions<RunEntry> deleted;

  /** A training that is to be done, and how. */
  private record Plan(TrainingRecipe recipe, Path data) {}

  /** Creates the actions. */
  public RunActions(
      TrainContext context,
      RunsViewModel runs,
      Journal<RunRepository> journal,
      ModelPromotion promotion) {
    this.context = context;
    this.runs = runs;
    this.promotion = promotion;
    this.planning = new LatestOnly(context.reader(), context.ui());
    this.changes =
        new RecordChanges<>(
            context.jobs(), journal, () -> runs.projectProperty().get(), runs::list);
    this.deleted = new Deletions<>(context.notices(), this::restore);
  }

  /** Whether a deleted training can be brought back. */
  public ReadOnlyBooleanProperty restorableProperty() {
    return deleted.restorableProperty();
  }

  /** Keeps its best model in the library, where it answers from now on. */
  public void promote() {
    one().ifPresent(entry -> promotion.promote(entry.run().folder(), entry.name()));
  }

  /** Does it again, from its record: recipe, dataset, seed and threads. */
  public void repeat() {
    one()
        .ifPresent(
            entry ->
                planning.request(
                    () -> plan(entry),
                    plan -> begin(entry, folder -> order(entry, plan, folder, false)),
                    this::failed));
  }

  /** Goes on where it was interrupted. */
  public void resume() {
    one()
        .filter(RunEntry::resumable)
        .ifPresent(
            entry ->
                planning.request(
                    () -> plan(entry),
                    plan -> begin(entry, free -> order(entry, plan, entry.run().folder(), true)),
                    this::failed));
  }

  private void begin(RunEntry entry, java.util.function.Function<Path, TrainingOrder> order) {
    runs.projectProperty().get().ifPresent(project -> runs.begin(project, order, entry.name()));
  }

  private static TrainingOrder order(RunEntry entry, Plan plan, Path out, boolean resume) {
    int threads = entry.run().record().machine().threads();
    return new TrainingOrder(plan.recipe(), plan.data(), out, resume, threads);
  }

  private Plan plan(RunEntry entry) throws IOException {
    Recipe recipe = Recipe.parse(entry.run().record().recipe(), entry.run().recipe(), Path.of(""));
    return new Plan(
        TrainingRecipe.of(recipe), KnownData.find(entry.run().record().data(), context.datasets()));
  }

  /** Gives it another name; nothing happens if it is the old one or blank. */
  public void rename(String name) {
    one()
        .filter(entry -> !name.isBlank() && !entry.name().equals(name.strip()))
        .ifPresent(
            entry ->
                changes.make(
                    Text.get("train.job.rename", entry.name()),
                    all -> all.rename(entry.id(), name.strip()),
                    () -> {}));
  }

  /** Takes it out of the list; its files stay, and {@link #restore} brings it back. */
  public void delete() {
    one()
        .ifPresent(
            entry ->
                changes.make(
                    Text.get("train.job.delete", entry.name()),
                    all -> all.delete(entry.id()),
                    () -> deleted.add(entry, Text.get("train.deleted", entry.name()))));
  }

  /** Brings the training that was deleted last back. */
  public void restore() {
    deleted.restore();
  }

  private void restore(RunEntry entry) {
    changes.make(
        Text.get("train.job.restore", entry.name()),
        all -> all.restore(entry.id()),
        () -> runs.select(java.util.List.of(entry.id())));
  }

  private Optional<RunEntry> one() {
    return runs.shownProperty().get().size() == 1
        ? Optional.of(runs.shownProperty().get().get(0))
        : Optional.empty();
  }

  private void failed(Throwable e) {
    context.notices().tell(Notice.failure(String.valueOf(e.getMessage()), e));
  }
}
