package org.lymanscope.engine.network.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.Torch;

/**
 * A network that learns. On the CPU the same calls with the same numbers and as many threads give
 * the same bits.
 */
public final class TrainableNetwork implements Learner {
  /**
   * PyTorch has one stream of random numbers for the whole process; dropout on a GPU draws from it.
   */
  private static final ReentrantLock RANDOM_NUMBERS = new ReentrantLock();

  private final NDManager manager;
  private final NetworkSpec spec;
  private final TrainingSettings settings;
  private final Parameters parameters;
  private final LearningPass network;
  private final NetworkLoss loss;
  private final Optimiser optimiser;
  private final List<NDArray> losses = new ArrayList<>();
  private final Queue<ByteBuffer> rooms = new ConcurrentLinkedQueue<>();

  /**
   * Puts a network on the device; it is to be closed.
   *
   * @param weights where it begins
   * @param state of the optimiser that goes on
   * @throws NetworkException if there is not enough memory
   */
  public static TrainableNetwork of(
      Torch torch,
      NetworkSpec spec,
      Weights weights,
      TrainingSettings settings,
      OptimiserState state)
      throws NetworkException {
    NDManager manager = torch.newManager();
    try {
      return new TrainableNetwork(manager, spec, weights, settings, state);
    } catch (EngineException e) {
      manager.close();
      throw new NetworkException("The network cannot be made: " + Torch.firstLine(e), e);
    }
  }

  private TrainableNetwork(
      NDManager manager,
      NetworkSpec spec,
      Weights weights,
      TrainingSettings settings,
      OptimiserState state) {
    this.manager = manager;
    this.spec = spec;
    this.settings = settings;
    prepareThread();
    this.parameters = new Parameters(spec, weights, settings.frozen(), manager);
    this.network = new LearningPass(spec, parameters, settings.normMomentum());
    this.loss = new NetworkLoss(spec, settings.loss().gamma());
    this.optimiser = new Optimiser(settings.optimiser(), parameters, state);
  }

  @Override
  public UploadedBatch upload(LineBatch batch) throws NetworkException {
    try {
      if (!manager.getDevice().isGpu()) {
        // The arrays of the batch are the room itself.
        return upload(batch, PackedBatch.room(spec, batch.size()));
      }
      ByteBuffer idle = rooms.poll();
      boolean fits = idle != null && idle.capacity() >= PackedBatch.size(spec, batch.size());
      ByteBuffer room = fits ? idle : PackedBatch.room(spec, batch.size());
      UploadedBatch uploaded = upload(batch, room);
      // The copy is done: PyTorch waits for one from memory that is not its own.
      rooms.add(room);
      return uploaded;
    } catch (EngineException e) {
      throw new NetworkException("A batch cannot be copied: " + Torch.firstLine(e), e);
    }
  }

  private UploadedBatch upload(LineBatch batch, ByteBuffer room) {
    PackedBatch packed = PackedBatch.of(spec, settings.loss(), batch, room);
    return new UploadedBatch(manager.newSubManager(), spec, packed, DataType.FLOAT32);
  }

  @Override
  public void step(UploadedBatch batch, double rate, long seed) throws NetworkException {
    prepareThread();
    try (NDManager scope = manager.newSubManager()) {
      NDArray gradient = gradient(scope, batch, seed);
      optimiser.step(gradient, rate);
    } catch (EngineException e) {
      throw new NetworkException("Training failed: " + Torch.firstLine(e), e);
    }
  }

  /** The gradient of the loss, in the order of the row of parameters: the sum over all parts. */
  NDArray gradient(NDManager scope, UploadedBatch batch, long seed) {
    if (settings.parts() == 1) {
      return gradientOfPart(scope, batch, seed);
    }
    NDArray sum = scope.zeros(parameters.row().getShape());
    for (int part = 0; part < settings.parts(); part++) {
      try (NDManager own = manager.newSubManager();
          UploadedBatch some = batch.part(part, settings.parts())) {
        sum.addi(gradientOfPart(own, some, seed + part));
      }
    }
    return sum;
  }

  private NDArray gradientOfPart(NDManager scope, UploadedBatch batch, long seed) {
    Map<String, NDArray> leaves = parameters.leaves(scope);
    JniUtils.setGradMode(true);
    try {
      NDArray input = batch.input().stopGradient();
      input.attach(scope);
      NDArray parts = loss.parts(last(input, leaves, seed), batch);
      NDArray total = loss.total(parts);
      NDArray one = scope.ones(total.getShape());
      JniUtils.backward((PtNDArray) total, (PtNDArray) one, false, false);
      NDArray kept = parts.stopGradient();
      kept.attach(manager);
      losses.add(kept);
    } finally {
      JniUtils.setGradMode(false);
    }
    return parameters.gradient(leaves);
  }

  private NDArray last(NDArray input, Map<String, NDArray> leaves, long seed) {
    if (spec.convolutions().dropout() == 0 || !manager.getDevice().isGpu()) {
      return network.last(input, leaves, true, seed);
    }
    RANDOM_NUMBERS.lock();
    try {
      JniUtils.setSeed(seed);
      return network.last(input, leaves, true, seed);
    } finally {
      RANDOM_NUMBERS.unlock();
    }
  }

  @Override
  public List<LineLosses> takeLosses() {
    if (losses.isEmpty()) {
      return List.of();
    }
    List<LineLosses> taken = new ArrayList<>();
    try (NDArray all = NDArrays.stack(new NDList(losses))) {
      float[] numbers = all.toFloatArray();
      for (int step = 0; step < losses.size() / settings.parts(); step++) {
        LineLosses sum = LineLosses.zero(spec.heads().size());
        for (int part = 0; part < settings.parts(); part++) {
          sum = sum.plus(loss.read(numbers, (step * settings.parts() + part) * loss.size()), 1);
        }
        taken.add(sum);
      }
    }
    losses.forEach(NDArray::close);
    losses.clear();
    return taken;
  }

  /** What the network answers to a batch, and how far that is from the truth. */
  public static final class Answers {
    private final LineLosses losses;
    private final float[] output;

    private Answers(LineLosses losses, float[] output) {
      this.losses = losses;
      this.output = output;
    }

    /** Losses of the batch. */
    public LineLosses losses() {
      return losses;
    }

    /** The output itself, as of a model in use: shape (spectra, output size). */
    public float[] output() {
      return output;
    }
  }

  @Override
  public Answers answer(UploadedBatch batch) throws NetworkException {
    prepareThread();
    try {
      LineLosses sum = LineLosses.zero(spec.heads().size());
      FloatBuffer output = FloatBuffer.allocate(batch.size() * spec.outputSize());
      for (int part = 0; part < settings.parts(); part++) {
        try (UploadedBatch some = batch.part(part, settings.parts())) {
          Answers answers = answerToPart(some);
          sum = sum.plus(answers.losses(), 1);
          output.put(answers.output());
        }
      }
      return new Answers(sum, output.array());
    } catch (EngineException e) {
      throw new NetworkException("The validation failed: " + Torch.firstLine(e), e);
    }
  }

  private Answers answerToPart(UploadedBatch batch) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray input = batch.input().stopGradient();
      input.attach(scope);
      NDArray last = network.last(input, parameters.plain(), false, 0);
      float[] parts = loss.parts(last, batch).toFloatArray();
      return new Answers(loss.read(parts, 0), loss.answer(last).toFloatArray());
    }
  }

  @Override
  public Weights weights() {
    return parameters.weights();
  }

  @Override
  public OptimiserState optimiserState() {
    return optimiser.state(parameters);
  }

  /** Both belong to the thread, and are other in new ones. */
  private void prepareThread() {
    JniUtils.setGradMode(false);
    if (!manager.getDevice().isGpu()) {
      JniUtils.setNumThreads(settings.threads());
    }
  }

  @Override
  public void close() {
    boolean gpu = manager.getDevice().isGpu();
    manager.close();
    if (gpu) {
      // PyTorch would keep it for itself, cut as this network needed it.
      JniUtils.emptyCudaCache();
    }
  }
}
