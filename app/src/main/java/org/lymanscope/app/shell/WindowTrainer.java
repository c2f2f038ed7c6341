package org.lymanscope.app.shell;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lymanscope.app.job.Cores;
import org.lymanscope.app.train.Trainer;
import org.lymanscope.app.train.TrainingOrder;
import org.lymanscope.app.train.search.SearchOrder;
import org.lymanscope.app.train.search.Searcher;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.file.ModelLibrary;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.search.SearchJob;
import org.lymanscope.engine.search.SearchListener;
import org.lymanscope.engine.search.SearchReport;
import org.lymanscope.engine.search.SearchRequest;
import org.lymanscope.engine.train.TrainJob;
import org.lymanscope.engine.train.TrainReport;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingListener;
import org.lymanscope.engine.train.TrainingTrial;

/** Trains beside the window: on the CPU with all cores but one, which is the window's. */
final class WindowTrainer implements Trainer, Searcher {
  private final TorchRuntime runtime;
  private final Supplier<DeviceChoice> device;
  private final ModelLibrary library;
  private final Executor workers;
  private final Clock clock;
  private final String program;

  /**
   * Creates it; loads nothing.
   *
   * @param device where models are to run; from any thread
   * @param library models to begin with
   */
  WindowTrainer(
      Ground ground, TorchRuntime runtime, Supplier<DeviceChoice> device, ModelLibrary library) {
    this.runtime = runtime;
    this.device = device;
    this.library = library;
    this.workers = ground.workers().networks();
    this.clock = ground.clock();
    this.program = ground.programVersion();
  }

  @Override
  public TrainReport train(TrainingOrder order, TrainingListener listener, JobContext job)
      throws IOException {
    Torch torch = runtime.torch(device.get());
    return new TrainJob(request(order, torch), torch, workers, clock, program, listener).run(job);
  }

  @Override
  public TrainingCost tryOut(TrainingOrder order, JobContext job) throws IOException {
    Torch torch = runtime.torch(device.get());
    return new TrainingTrial(request(order, torch), torch, workers, clock).run(job);
  }

  @Override
  public SearchReport search(SearchOrder order, SearchListener listener, JobContext job)
      throws IOException {
    Torch torch = runtime.torch(device.get());
    SearchRequest request =
        new SearchRequest(
            order.recipe(),
            order.data(),
            order.out(),
            order.resume(),
            order.trials(),
            order.threads(),
            TrainRequest.readEveryOn(torch));
    return new SearchJob(request, torch, workers, clock, program, listener).run(job);
  }

  @Override
  public int threads() {
    return Cores.others();
  }

  private TrainRequest request(TrainingOrder order, Torch torch) throws IOException {
    Optional<Model> start =
        order.recipe().start().isPresent()
            ? Optional.of(library.resolve(order.recipe().start().get().model()))
            : Optional.empty();
    return new TrainRequest(
        order.recipe(),
        order.data(),
        order.out(),
        order.resume(),
        start,
        order.threads(),
        TrainRequest.readEveryOn(torch));
  }
}
