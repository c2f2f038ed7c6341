package org.lymanscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.model.file.ModelLibrary;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.prediction.SpectrumClassifier;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;

/** The screen's models with a library on disk, queues for threads, and no PyTorch. */
final class ModelBench {
  /** Runs nothing until told to. */
  static final class Work extends AbstractExecutorService {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
      waiting.add(work);
    }

    boolean runOne() {
      Runnable next = waiting.poll();
      if (next != null) {
        next.run();
      }
      return next != null;
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  /** A model in memory that knows whether it was let go. */
  static final class Held implements SpectrumClassifier {
    final ModelCard card;
    final DeviceChoice device;
    boolean closed;

    Held(ModelCard card, DeviceChoice device) {
      this.card = card;
      this.device = device;
    }

    @Override
    public String modelId() {
      return card.id();
    }

    @Override
    public List<Answer> classify(List<Spectrum> spectra) {
      throw new AssertionError("nobody asks it here");
    }

    @Override
    public RedshiftCurve curve(Prediction.LineFinder answer) {
      throw new AssertionError("nobody asks it here");
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  final Work ui = new Work();
  final Work reader = new Work();
  final Work workers = new Work();
  final List<Notice> notices = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<Held> held = new ArrayList<>();
  final LiveSettings settings;
  final JobService jobs;
  final ModelsContext context;
  final ModelLibrary library;
  final ActiveModels active = new ActiveModels();
  final ActiveChoice choice;
  final ModelsViewModel model;

  ModelBench(Path folder) {
    this(folder, Settings.NONE);
  }

  ModelBench(Path folder, Settings remembered) {
    settings =
        new LiveSettings(remembered, new SettingsStore(Path.of("unused")), work -> {}, e -> {});
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    library = ModelLibrary.open(folder, clock, "test");
    jobs = new JobService(workers, ui, (name, cause) -> failures.add(cause.getMessage()));
    context = new ModelsContext(ui, reader, jobs, notices::add, settings, ZoneOffset.UTC);
    choice = new ActiveChoice(context, library, this::load, active);
    model = new ModelsViewModel(context, library, choice);
  }

  /** Starts the screen and waits. */
  ModelBench started() {
    model.start(Optional.empty());
    settle();
    return this;
  }

  /** Lets everything that waits be done, in order. */
  void settle() {
    while (workers.runOne() || reader.runOne() || ui.runOne()) {}
  }

  /** Keeps a small model in the library; other seeds are other models. */
  ModelCard add(String name, int seed) throws IOException {
    LineFinderSpec spec =
        new LineFinderSpec(
            new WavelengthGrid.Linear(3600, 100, 64),
            List.of(InputChannel.FLUX),
            new Convolutions(1, 2, 4, 2, Convolutions.Padding.VALID, 0),
            3,
            ModelLines.LBG,
            4,
            OffsetActivation.SIGMOID);
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = new float[shape.size()];
      Arrays.fill(values, seed);
      arrays.put(shape.name(), values);
    }
    ModelCard card =
        new ModelCard(
            "0000000000000000",
            name,
            spec,
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.LBG,
            DecisionRule.LBG,
            JointSettings.DEFAULT,
            new Provenance("made by hand", "", Instant.parse("2025-01-01T00:00:00Z"), "test"),
            "",
            Map.of());
    return library.add(new Model(card, Weights.adopt(spec, arrays)));
  }

  /** Names of the models that answer, the active one first. */
  List<String> answering() {
    return active.models().stream().map(one -> one.card().name()).toList();
  }

  private ModelRuntime.Loaded load(Model loaded, DeviceChoice device) throws IOException {
    if (device == DeviceChoice.GPU) {
      throw new IOException("No GPU here.");
    }
    Held one = new Held(loaded.card(), device);
    held.add(one);
    return new ModelRuntime.Loaded(one, () -> "CPU", card -> one);
  }
}
