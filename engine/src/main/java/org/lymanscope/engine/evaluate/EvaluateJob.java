package org.lymanscope.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.spectrum.PixelRow;

/** Has a model judge the rows of a dataset. */
public final class EvaluateJob implements Job<Evaluation> {
  private static final int BLOCK = 256;

  private final LoadedModel model;
  private final Path folder;
  private final Set<Split> splits;

  /**
   * Creates the job.
   *
   * @param model judges; not closed by the job
   * @param folder of the dataset
   * @param splits rows of which splits
   */
  public EvaluateJob(LoadedModel model, Path folder, Set<Split> splits) {
    this.model = model;
    this.folder = folder;
    this.splits = Set.copyOf(splits);
  }

  /**
   * Does the work. Progress counts spectra.
   *
   * @throws IOException if the dataset cannot be read, has no such rows, or none that a model of
   *     this kind can be judged by; one sentence for people
   */
  @Override
  public Evaluation run(JobContext context) throws IOException {
    Dataset dataset = Dataset.open(folder);
    int[] rows =
        IntStream.range(0, dataset.card().rows())
            .filter(row -> splits.contains(dataset.row(row).split()))
            .toArray();
    if (rows.length == 0) {
      throw new IOException(folder + ": expected rows of " + splits + ", found none.");
    }
    Judging judging = Judging.of(model.card());
    Rows shown = new Rows(dataset, judging);
    for (int from = 0; from < rows.length; from += BLOCK) {
      context.checkpoint();
      context.report(new Progress(from, rows.length, String.valueOf(folder.getFileName())));
      shown.show(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BLOCK)));
    }
    return judging.evaluation(dataset.card());
  }

  /** Shows the rows of one dataset to the model, block by block. */
  private final class Rows {
    private final Dataset dataset;
    private final Judging judging;
    private final InputPreparation preparation = new InputPreparation(model.card().spec());

    Rows(Dataset dataset, Judging judging) {
      this.dataset = dataset;
      this.judging = judging;
    }

    void show(int[] rows) throws IOException {
      int size = model.card().spec().inputSize();
      float[] input = new float[rows.length * size];
      boolean[] refused = new boolean[rows.length];
      PixelRow pixels = new PixelRow(dataset.grid());
      for (int i = 0; i < rows.length; i++) {
        dataset.read(rows[i], pixels);
        refused[i] = preparation.prepare(pixels, input, i * size).isPresent();
      }
      int answer = model.outputSize();
      float[] output = new float[rows.length * answer];
      model.run(input, rows.length, output);
      for (int i = 0; i < rows.length; i++) {
        DatasetRow row = dataset.row(rows[i]);
        if (refused[i]) {
          judging.addRefused(row);
        } else {
          judging.add(row, Arrays.copyOfRange(output, i * answer, (i + 1) * answer));
        }
      }
    }
  }
}
