package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import org.lymanscope.engine.dataset.source.SourceChoice;
import org.lymanscope.engine.dataset.source.Sources;
import org.lymanscope.engine.dataset.source.SpectrumSource;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;

/**
 * What a recipe will give: its sources are open, its spectra are chosen, nothing is made yet. To be
 * closed.
 */
public final class DatasetPlan implements AutoCloseable {
  private static final int BLOCK = 64;

  private final DatasetRecipe recipe;
  private final Sources sources;
  private final List<PlannedSample> samples;
  private final PixelGrid grid;

  private DatasetPlan(
      DatasetRecipe recipe, Sources sources, List<PlannedSample> samples, PixelGrid grid) {
    this.recipe = recipe;
    this.sources = sources;
    this.samples = List.copyOf(samples);
    this.grid = grid;
  }

  /**
   * Opens the sources of a recipe and chooses spectra. Where a sample has cuts, that looks at every
   * spectrum of its source.
   *
   * @param projects gives what people classified
   * @param workers look at spectra beside the calling thread
   * @throws IOException if a source cannot be opened, has too few spectra, or gives an object that
   *     must not be in the dataset; one sentence for people
   */
  public static DatasetPlan of(
      DatasetRecipe recipe, ProjectRecords projects, Executor workers, JobContext context)
      throws IOException {
    Sources sources = new Sources(projects, context);
    boolean done = false;
    try {
      Planning planning = new Planning(sources, workers, context);
      List<PlannedSample> samples = planning.samples(recipe);
      long rows = samples.stream().mapToLong(PlannedSample::rows).sum();
      if (rows > Integer.MAX_VALUE) {
        throw new IOException(
            recipe.name() + " has " + rows + " rows, more than " + Integer.MAX_VALUE + ".");
      }
      planning.refuseTestObjects(recipe, samples);
      DatasetPlan plan = new DatasetPlan(recipe, sources, samples, samples.get(0).source().grid());
      done = true;
      return plan;
    } finally {
      if (!done) {
        sources.close();
      }
    }
  }

  /** Chooses the spectra of each sample. */
  private record Planning(Sources sources, Executor workers, JobContext context) {
    List<PlannedSample> samples(DatasetRecipe recipe) throws IOException {
      List<PlannedSample> planned = new ArrayList<>();
      for (SampleRecipe sample : recipe.samples()) {
        planned.add(sample(recipe, sample));
      }
      if (recipe.contaminants().isPresent()) {
        int others = planned.stream().mapToInt(PlannedSample::rows).sum();
        for (SampleRecipe sample : recipe.contaminants().get().decided(others)) {
          planned.add(sample(recipe, sample));
        }
      }
      return planned;
    }

    private PlannedSample sample(DatasetRecipe recipe, SampleRecipe sample) throws IOException {
      if (recipe.role() == Role.TRAINING
          && sample.source() instanceof SourceChoice.Existing existing
          && Dataset.card(existing.dataset()).role() == Role.TEST) {
        throw new IOException(
            "The sample "
                + sample.name()
                + " would learn from "
                + existing.dataset().getFileName()
                + ", which is a test set.");
      }
      SpectrumSource source = sources.of(sample.source());
      int[] chosen = chosen(sample, source);
      if (chosen.length == 0) {
        throw new IOException(
            "The sample "
                + sample.name()
                + " has no spectra: "
                + source.description()
                + why(source));
      }
      return new PlannedSample(sample, source, chosen);
    }

    private static String why(SpectrumSource source) {
      return source.leftOut().isEmpty() ? "." : "; left out: " + source.leftOut() + ".";
    }

    private int[] chosen(SampleRecipe sample, SpectrumSource source) throws IOException {
      int[] all =
          sample.where().takesAll()
              ? IntStream.range(0, source.size()).toArray()
              : selected(sample, source);
      int wanted = sample.take().orElse(Math.max(0, all.length - sample.first()));
      if (all.length < (long) sample.first() + wanted) {
        throw new IOException(
            "The sample "
                + sample.name()
                + " takes "
                + wanted
                + " spectra after "
                + sample.first()
                + ", but there are "
                + all.length
                + " ("
                + source.description()
                + ").");
      }
      return IntStream.of(all).skip(sample.first()).limit(wanted).toArray();
    }

    private int[] selected(SampleRecipe sample, SpectrumSource source) throws IOException {
      List<HelpedTask<List<Integer>>> tasks = new ArrayList<>();
      for (int start = 0; start < source.size(); start += BLOCK) {
        int from = start;
        int to = Math.min(source.size(), start + BLOCK);
        tasks.add(HelpedTask.start(() -> taken(sample, source, from, to), workers));
      }
      List<Integer> chosen = new ArrayList<>();
      int done = 0;
      try {
        for (HelpedTask<List<Integer>> task : tasks) {
          context.checkpoint();
          chosen.addAll(task.result());
          done++;
          long looked = Math.min(source.size(), (long) done * BLOCK);
          context.report(new Progress(looked, source.size(), "choosing for " + sample.name()));
        }
      } finally {
        tasks.forEach(task -> task.cancel(false));
      }
      return chosen.stream().mapToInt(index -> index).toArray();
    }

    private List<Integer> taken(SampleRecipe sample, SpectrumSource source, int from, int to)
        throws IOException {
      List<Integer> taken = new ArrayList<>();
      for (int index = from; index < to; index++) {
        if (sample.where().takes(source, index)) {
          taken.add(index);
        }
      }
      return taken;
    }

    void refuseTestObjects(DatasetRecipe recipe, List<PlannedSample> samples) throws IOException {
      for (DatasetRecipe test : recipe.never()) {
        Set<ObjectId> forbidden = new HashSet<>();
        samples(test).forEach(sample -> sample.objects().forEach(forbidden::add));
        for (PlannedSample sample : samples) {
          for (ObjectId object : sample.objects()) {
            if (forbidden.contains(object)) {
              throw new IOException(
                  "The sample "
                      + sample.recipe().name()
                      + " has the object "
                      + object
                      + ", which is in the test set "
                      + test.name()
                      + ".");
            }
          }
        }
      }
    }
  }

  /** The recipe. */
  public DatasetRecipe recipe() {
    return recipe;
  }

  /** The pixels of every row: those of the first sample. */
  public PixelGrid grid() {
    return grid;
  }

  /** How many rows there will be, but for spectra without any information. */
  public int rows() {
    return samples.stream().mapToInt(PlannedSample::rows).sum();
  }

  /** How many bytes the spectra will take on disk. */
  public long bytes() {
    return 2L * rows() * grid.pixels() * Float.BYTES;
  }

  /** Rows of each sample, in the order of the recipe. */
  public Map<String, Integer> rowsOfSamples() {
    Map<String, Integer> rows = new LinkedHashMap<>();
    samples.forEach(sample -> rows.put(sample.recipe().name(), sample.rows()));
    return rows;
  }

  /** All objects that rows will be made of. */
  public Set<ObjectId> objects() {
    Set<ObjectId> objects = new HashSet<>();
    samples.forEach(sample -> sample.objects().forEach(objects::add));
    return objects;
  }

  /** Why spectra of the sources do not count, with their numbers. */
  public Map<String, Integer> leftOut() {
    Map<String, Integer> leftOut = new TreeMap<>();
    samples.stream()
        .map(PlannedSample::source)
        .distinct()
        .forEach(
            source -> source.leftOut().forEach((why, n) -> leftOut.merge(why, n, Integer::sum)));
    return leftOut;
  }

  /** Sentences about single files and lines that could not be taken. */
  public List<String> problems() {
    return sources.problems();
  }

  List<PlannedSample> samples() {
    return samples;
  }

  @Override
  public void close() throws IOException {
    sources.close();
  }
}
