package org.lymanscope.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.engine.job.Progress;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class JobsViewTest {
  private final JobService service =
      new JobService(Executors.newSingleThreadExecutor(), Platform::runLater, (name, cause) -> {});

  @Start
  void show(Stage stage) {
    Scene scene = new Scene(new JobsView(service), 420, 200);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aRunningJobIsPausedGoesOnAndIsCancelledByItsButtons(FxRobot robot) throws Exception {
    JobHandle<String> job = submit();
    await(() -> job.stateProperty().get() instanceof JobState.Running<?>);
    robot.clickOn(".lym-jobs .toggle-button");
    await(job::paused);
    robot.clickOn(".lym-jobs .toggle-button");
    await(() -> !job.paused());
    robot.clickOn(".lym-job-cancel");
    await(() -> job.stateProperty().get() instanceof JobState.Cancelled<?>);
    await(() -> service.active().isEmpty());
    assertThat(robot.lookup(".lym-job-cancel").tryQuery()).isEmpty();
  }

  /** A job that would never end by itself. */
  private JobHandle<String> submit() throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () ->
                service.submit(
                    "endless",
                    context -> {
                      context.report(new Progress(1, 2, "half"));
                      while (!context.cancelled()) {
                        context.checkpoint();
                        Thread.onSpinWait();
                      }
                      context.checkpoint();
                      return "ended";
                    }))
        .get();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
