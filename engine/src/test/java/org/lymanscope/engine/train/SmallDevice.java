package org.lymanscope.engine.train;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.train.Learner;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.network.train.LineLosses;
import org.lymanscope.engine.network.train.OptimiserState;
import org.lymanscope.engine.network.train.TrainableNetwork;
import org.lymanscope.engine.network.train.TrainingSettings;
import org.lymanscope.engine.network.train.UploadedBatch;

/** A device whose memory is too little for many spectra at once. */
final class SmallDevice {
  /** Where memory runs out. */
  enum Moment {
    UPLOAD,
    BEFORE_STEP,
    /** The step is done, and then found not to be: the network is of no use any more. */
    AFTER_STEP,
    ANSWER
  }

  private final Torch torch;
  private final Moment moment;

  /** Most spectra at once. */
  int room;

  /** From this call of the moment on. */
  int from;

  /** Into how many parts batches were cut in each network that was made. */
  final List<Integer> parts = new ArrayList<>();

  /** Spectra of all steps that went well. */
  long learned;

  private int calls;

  SmallDevice(Torch torch, Moment moment, int room) {
    this.torch = torch;
    this.moment = moment;
    this.room = room;
  }

  Learners learners(TrainingRecipe recipe) {
    Learners real = Learners.of(torch, recipe.network());
    return new Learners(
        "GPU",
        (weights, settings, state) -> {
          parts.add(settings.parts());
          return new Limited(real.maker().make(weights, settings, state), settings);
        });
  }

  private final class Limited implements Learner {
    private final Learner inner;
    private final TrainingSettings settings;

    Limited(Learner inner, TrainingSettings settings) {
      this.inner = inner;
      this.settings = settings;
    }

    private void check(Moment now, int spectra) throws NetworkException {
      if (now == moment) {
        calls++;
        if (calls > from && (spectra + settings.parts() - 1) / settings.parts() > room) {
          throw new NetworkException(
              "Training failed.",
              new EngineException("CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has"));
        }
      }
    }

    @Override
    public UploadedBatch upload(LineBatch batch) throws NetworkException {
      check(Moment.UPLOAD, batch.size());
      return inner.upload(batch);
    }

    @Override
    public void step(UploadedBatch batch, double rate, long seed) throws NetworkException {
      check(Moment.BEFORE_STEP, batch.size());
      inner.step(batch, rate, seed);
      check(Moment.AFTER_STEP, batch.size());
      learned += batch.size();
    }

    @Override
    public List<LineLosses> takeLosses() {
      return inner.takeLosses();
    }

    @Override
    public TrainableNetwork.Answers answer(UploadedBatch batch) throws NetworkException {
      check(Moment.ANSWER, batch.size());
      return inner.answer(batch);
    }

    @Override
    public Weights weights() {
      return inner.weights();
    }

    @Override
    public OptimiserState optimiserState() {
      return inner.optimiserState();
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
