package org.lymanscope.app.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.lymanscope.app.command.KeyMap;
import org.lymanscope.app.command.KeyRouter;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.job.JobsView;
import org.lymanscope.app.text.Text;

/** The bottom line: what the screens tell on the left, an open key prefix, jobs on the right. */
final class StatusBar extends HBox {
  private final JobService jobs;
  private final KeyRouter router;
  private final HBox slots = new HBox(16);
  private final Label prefix = new Label();
  private final Button jobsButton = new Button();

  /**
   * Creates the line.
   *
   * @param standing what is told whichever screen is shown
   * @param inspector tells who decides
   */
  StatusBar(JobService jobs, KeyRouter router, List<Node> standing, Node inspector) {
    super(16);
    this.jobs = jobs;
    this.router = router;
    setId("status-bar");
    getStyleClass().add("lym-status");
    slots.setAlignment(Pos.CENTER_LEFT);
    slots.setMinWidth(USE_PREF_SIZE);
    prefix.setId("status-prefix");
    prefix.getStyleClass().add("lym-keys");
    router.prefixProperty().addListener((observable, was, now) -> showPrefix());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(slots, prefix, space);
    getChildren().addAll(standing);
    getChildren().addAll(jobsButton, inspector);
    followJobs();
    showPrefix();
  }

  /** Puts a screen's own texts on the left. */
  void setSlots(List<? extends Node> nodes) {
    slots.getChildren().setAll(nodes);
  }

  private void followJobs() {
    jobsButton.setId("status-jobs");
    jobsButton.getStyleClass().addAll("flat", "small");
    JobsView view = new JobsView(jobs);
    PopOver pane = new PopOver(view);
    pane.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    pane.setTitle(Text.get("job.title"));
    jobsButton.setOnAction(event -> pane.show(jobsButton));
    jobs.active()
        .addListener(
            (ListChangeListener<JobHandle<?>>)
                change -> {
                  while (change.next()) {
                    change
                        .getAddedSubList()
                        .forEach(job -> job.stateProperty().addListener(o -> showJobs()));
                  }
                  showJobs();
                });
    showJobs();
  }

  private void showJobs() {
    List<JobHandle<?>> active = List.copyOf(jobs.active());
    jobsButton.setVisible(!active.isEmpty());
    jobsButton.setText(active.isEmpty() ? Text.get("job.none") : summary(active));
  }

  private static String summary(List<JobHandle<?>> active) {
    JobHandle<?> first = active.get(0);
    String count =
        active.size() == 1
            ? Text.get("job.one")
            : Text.get("job.many", String.valueOf(active.size()));
    return count + " ▸ " + first.name() + percent(first.stateProperty().get());
  }

  private static String percent(JobState<?> state) {
    if (state instanceof JobState.Running<?> running && running.progress().fraction() >= 0) {
      return " " + Math.round(100 * running.progress().fraction()) + " %";
    }
    return "";
  }

  private void showPrefix() {
    String text =
        router
            .prefixProperty()
            .get()
            .map(stroke -> stroke + " …  " + titles(router.continuations()))
            .orElse("");
    prefix.setText(text);
    prefix.setVisible(!text.isEmpty());
  }

  /** Each key with what it leads to; a first word that all share is said by the first key. */
  private static String titles(List<KeyMap.Continuation> continuations) {
    long firstWords =
        continuations.stream()
            .map(some -> some.command().title().split(" ", 2)[0])
            .distinct()
            .count();
    boolean shared = continuations.size() > 1 && firstWords == 1;
    return continuations.stream()
        .map(some -> some.next() + " " + (shared ? rest(some) : some.command().title()))
        .collect(Collectors.joining(" · "));
  }

  private static String rest(KeyMap.Continuation some) {
    String title = some.command().title();
    return title.substring(title.indexOf(' ') + 1);
  }
}
