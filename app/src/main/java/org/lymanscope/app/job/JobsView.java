package org.lymanscope.app.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.TaskProgressView;
import org.lymanscope.app.text.Text;

/** The jobs pane: name, progress, pause and cancel of every unfinished job. */
public final class JobsView extends BorderPane {
  private final TaskProgressView<JobTask> tasks = new TaskProgressView<>();
  private final Map<JobHandle<?>, JobTask> shown = new HashMap<>();
  private final ListChangeListener<JobHandle<?>> follower = change -> follow(change.getList());

  /** Creates the pane. */
  public JobsView(JobService service) {
    setId("jobs");
    getStyleClass().add("lym-jobs");
    tasks.setGraphicFactory(task -> new HBox(4, pauseButton(task), cancelButton(task)));
    tasks.setFocusTraversable(false);
    tasks.setAccessibleText(Text.get("job.title"));
    setCenter(tasks);
    service.active().addListener(follower);
    follow(service.active());
  }

  private void follow(List<? extends JobHandle<?>> active) {
    shown.keySet().removeIf(handle -> !active.contains(handle));
    active.forEach(handle -> shown.computeIfAbsent(handle, JobTask::new));
    tasks.getTasks().setAll(active.stream().map(shown::get).toList());
  }

  private static Node pauseButton(JobTask task) {
    ToggleButton pause = new ToggleButton("‖");
    pause.setAccessibleText(Text.get("job.pause", task.handle().name()));
    pause.setSelected(task.handle().paused());
    pause.setOnAction(
        event -> {
          if (pause.isSelected()) {
            task.handle().pause();
          } else {
            task.handle().resume();
          }
        });
    return pause;
  }

  /**
   * In place of ControlsFX's, which is enabled only for tasks that JavaFX runs; ours it does not.
   */
  private static Node cancelButton(JobTask task) {
    Button cancel = new Button("✕");
    cancel.getStyleClass().add("lym-job-cancel");
    cancel.setAccessibleText(Text.get("job.cancel", task.handle().name()));
    cancel.setTooltip(new Tooltip(cancel.getAccessibleText()));
    cancel.setOnAction(event -> task.handle().cancel());
    return cancel;
  }
}
