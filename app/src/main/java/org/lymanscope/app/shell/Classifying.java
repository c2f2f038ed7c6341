package org.lymanscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.models.ActiveChoice;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.classify.ClassifyJob;
import org.lymanscope.engine.classify.ClassifyReport;
import org.lymanscope.engine.classify.ClassifyRequest;
import org.lymanscope.engine.classify.StaleWorkException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.file.ModelLibrary;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.survey.FileProblem;

/** Files of spectra through the active model into a catalogue, as a job. UI thread. */
final class Classifying {
  private static final int PROBLEMS_TOLD = 3;

  private final Ground ground;
  private final ModelLibrary library;
  private final TorchRuntime runtime;
  private final ActiveChoice choice;

  Classifying(Ground ground, ModelLibrary library, TorchRuntime runtime, ActiveChoice choice) {
    this.ground = ground;
    this.library = library;
    this.runtime = runtime;
    this.choice = choice;
  }

  /**
   * Classifies with the model that is active now, also if another one becomes active meanwhile.
   * Interrupted work on the same catalogue goes on; a finished catalogue is replaced, as the dialog
   * that named it has asked.
   *
   * @param inputs files and folders; asked for on a worker
   * @param catalogue ends in .fits or .csv
   */
  void classify(Supplier<List<Path>> inputs, Path catalogue) {
    String id = choice.wantedProperty().get().stream().findFirst().orElseThrow();
    DeviceChoice device = choice.deviceProperty().get();
    var job =
        ground
            .jobs()
            .submit(
                Text.get("models.job.classify", catalogue.getFileName()),
                context -> run(id, device, inputs.get(), catalogue, context));
    job.onSuccess(this::tell);
    job.stateProperty()
        .addListener(
            (observable, was, now) -> {
              if (now instanceof JobState.Cancelled) {
                String sentence = Text.get("models.classify.stopped", catalogue);
                ground.notices().tell(Notice.warning(sentence));
              }
            });
  }

  private ClassifyReport run(
      String id, DeviceChoice device, List<Path> inputs, Path catalogue, JobContext context)
      throws IOException {
    Model model = library.load(id);
    boolean resume = Files.exists(new ClassifyRequest(inputs, catalogue).part());
    ClassifyRequest request =
        new ClassifyRequest(inputs, catalogue, ClassifyRequest.DEFAULT_BATCH, resume, true);
    try (LoadedModel loaded = runtime.loaded(model, device)) {
      return new ClassifyJob(
              loaded, request, ground.workers().jobs(), ground.clock(), ground.programVersion())
          .run(context);
    } catch (StaleWorkException e) {
      String anew = Text.get("models.classify.anew", request.part());
      throw new IOException(e.getMessage() + " " + anew, e);
    }
  }

  private void tell(ClassifyReport report) {
    String sentence =
        Text.get(
            "models.classify.done",
            Text.count(report.rows()),
            Text.count(report.found()),
            Text.count(report.refused()),
            report.catalogue());
    Path folder = report.catalogue().toAbsolutePath().resolveSibling("");
    ground
        .notices()
        .tell(
            Notice.done(sentence)
                .with(
                    Text.get("shell.notice.openFolder"),
                    () -> new FolderOpener(ground).open(folder)));
    List<FileProblem> problems = report.problems();
    if (!problems.isEmpty()) {
      String first =
          String.join(
              " ", problems.stream().limit(PROBLEMS_TOLD).map(FileProblem::sentence).toList());
      ground
          .notices()
          .tell(Notice.warning(Text.get("models.classify.problems", problems.size(), first)));
    }
  }
}
