package org.lymanscope.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.OutputDecoder;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.spectrum.PixelRow;

/** Has a line finder judge the rows of a dataset. */
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
   * @throws IOException if the dataset cannot be read, has no such rows, or the model finds no
   *     lines; one sentence for people
   */
  @Override
  public Evaluation run(JobContext context) throws IOException {
    if (!(model.card().spec() instanceof LineFinderSpec)) {
      throw new IOException(model.card().name() + " finds no lines: it tells no class to judge.");
    }
    Dataset dataset = Dataset.open(folder);
    int[] rows =
        IntStream.range(0, dataset.card().rows())
            .filter(row -> splits.contains(dataset.row(row).split()))
            .toArray();
    if (rows.length == 0) {
      throw new IOException(folder + ": expected rows of " + splits + ", found none.");
    }
    List<Verdict> verdicts = new ArrayList<>();
    InputPreparation preparation = new InputPreparation(model.card().spec());
    for (int from = 0; from < rows.length; from += BLOCK) {
      context.checkpoint();
      context.report(new Progress(from, rows.length, String.valueOf(folder.getFileName())));
      int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BLOCK));
      judge(dataset, some, preparation, verdicts);
    }
    return new Evaluation(model.card(), dataset.card(), verdicts);
  }

  private void judge(
      Dataset dataset, int[] rows, InputPreparation preparation, List<Verdict> verdicts)
      throws IOException {
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
    OutputDecoder decoder = OutputDecoder.of(model.card());
    for (int i = 0; i < rows.length; i++) {
      float[] own = Arrays.copyOfRange(output, i * answer, (i + 1) * answer);
      Prediction said = decoder.decode(own);
      verdicts.add(verdict(dataset.row(rows[i]), said, refused[i]));
    }
  }

  private Verdict verdict(DatasetRow row, Prediction said, boolean refused) {
    boolean member = row.label().isA(model.card().target());
    if (refused || !(said instanceof Prediction.LineFinder lines)) {
      return new Verdict(row, member, 0, Double.NaN, Double.NaN);
    }
    double confidence = Double.isNaN(lines.confidence()) ? 0 : lines.confidence();
    return new Verdict(row, member, confidence, lines.best().z(), lines.joint().z());
  }
}
