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
import org.lymanscope.engine.model.LineDecoder;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineTruth;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction.LineFinder;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.SpectralClass;

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
    if (!(model.card().spec() instanceof LineFinderSpec spec)) {
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
    Judge judge = new Judge(dataset, spec);
    for (int from = 0; from < rows.length; from += BLOCK) {
      context.checkpoint();
      context.report(new Progress(from, rows.length, String.valueOf(folder.getFileName())));
      judge.judge(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BLOCK)));
    }
    return new Evaluation(
        model.card(), dataset.card(), new Verdicts(judge.verdicts), judge.tally.counts());
  }

  /** Looks at the rows of one dataset, block by block, and keeps what was said. */
  private final class Judge {
    private final Dataset dataset;
    private final LineFinderSpec spec;
    private final InputPreparation preparation;
    private final LineDecoder decoder;
    private final LineTally tally;
    private final List<Verdict> verdicts = new ArrayList<>();

    Judge(Dataset dataset, LineFinderSpec spec) {
      ModelCard card = model.card();
      this.dataset = dataset;
      this.spec = spec;
      this.preparation = new InputPreparation(spec);
      this.decoder = new LineDecoder(card, spec);
      this.tally = new LineTally(new LineTruth(spec, card.target()), card.rule().threshold());
    }

    void judge(int[] rows) throws IOException {
      int size = spec.inputSize();
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
        float[] own = Arrays.copyOfRange(output, i * answer, (i + 1) * answer);
        keep(dataset.row(rows[i]), refused[i], own);
      }
    }

    private void keep(DatasetRow row, boolean refused, float[] output) {
      SpectralClass target = model.card().target();
      if (refused) {
        verdicts.add(Verdict.of(row, target, 0, Double.NaN, Double.NaN));
        return;
      }
      LineFinder said = decoder.decode(LineBoxes.adopt(spec.heads().size(), spec.boxes(), output));
      tally.add(row, said.lines());
      verdicts.add(Verdict.of(row, target, said.confidence(), said.best().z(), said.joint().z()));
    }
  }
}
