package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.dataset.Composition;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetFolder;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.DatasetWriter;
import org.lymanscope.engine.dataset.Leftovers;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.Redshift;

/**
 * Builds a dataset. It appears in its folder when it is whole: a job that is cancelled or fails
 * leaves nothing, and what a killed one leaves is deleted by the next job beside it.
 */
public final class DatasetJob implements Job<DatasetReport> {
  /** Rows that a thread makes at once. */
  private static final int BLOCK = 32;

  /** Blocks that are begun ahead. */
  private static final int AHEAD = 6;

  private static final double GIGA = 1e-9;
  private static final String EMPTY = "no information in any pixel";

  private final DatasetRequest request;
  private final ProjectRecords projects;
  private final Executor workers;
  private final Clock clock;
  private final String program;

  /**
   * Creates the job.
   *
   * @param projects gives what people classified
   * @param workers make rows beside the job's own thread, which does whatever they have not begun
   * @param clock tells the date on the card
   * @param program the program and its version, for the card
   */
  public DatasetJob(
      DatasetRequest request,
      ProjectRecords projects,
      Executor workers,
      Clock clock,
      String program) {
    this.request = request;
    this.projects = projects;
    this.workers = workers;
    this.clock = clock;
    this.program = program;
  }

  /**
   * Does the work. Progress counts rows.
   *
   * @throws IOException if a source cannot be read, or the dataset cannot be written; one sentence
   *     for people
   */
  @Override
  public DatasetReport run(JobContext context) throws IOException {
    Path folder = request.folder().toAbsolutePath().normalize();
    DatasetWriter.checkPlace(folder, request.replace());
    List<String> cleaned = Leftovers.clean(folder.resolveSibling(""));
    context.report(new Progress(0, 0, "opening sources"));
    try (DatasetPlan plan = DatasetPlan.of(request.recipe(), projects, workers, context)) {
      requireRoom(folder, plan.bytes());
      Map<String, Integer> leftOut = new TreeMap<>(plan.leftOut());
      try (DatasetWriter writer = DatasetWriter.create(folder, plan.grid(), request.replace())) {
        try (Making making = new Making(plan, writer, context)) {
          int empty = making.run();
          if (empty > 0) {
            leftOut.put(EMPTY, empty);
          }
        }
        context.checkpoint();
        context.report(new Progress(writer.size(), writer.size(), "writing"));
        List<DatasetRow> rows = writer.rows();
        DatasetCard card =
            writer.finish(
                request.recipe().text(),
                request.recipe().referred(),
                id -> card(plan, rows, leftOut, id));
        return new DatasetReport(folder, card, Composition.of(rows), cleaned, plan.problems());
      }
    }
  }

  /** A disk that fills up after minutes of work is told before. */
  private static void requireRoom(Path folder, long bytes) throws IOException {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = Files.getFileStore(there).getUsableSpace();
    if (free < bytes) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "The dataset takes %.1f GB, but on the disk of %s only %.1f GB are free.",
              bytes * GIGA,
              there,
              free * GIGA));
    }
  }

  /** Makes all rows, several blocks at once, and writes them in order. */
  private final class Making implements AutoCloseable {
    private final DatasetPlan plan;
    private final DatasetWriter writer;
    private final JobContext context;
    private final PixelGrid grid;
    private final Deque<HelpedTask<RowMaker>> begun = new ArrayDeque<>();
    private final Queue<RowMaker> free = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private int empty;

    Making(DatasetPlan plan, DatasetWriter writer, JobContext context) {
      this.plan = plan;
      this.writer = writer;
      this.context = context;
      this.grid = plan.grid();
    }

    int run() throws IOException {
      for (PlannedSample sample : plan.samples()) {
        for (int row = 0; row < sample.rows(); row += BLOCK) {
          context.checkpoint();
          int from = row;
          int to = Math.min(sample.rows(), row + BLOCK);
          begun.add(HelpedTask.start(() -> block(sample, from, to), workers));
          if (begun.size() > AHEAD) {
            take(sample.recipe().name());
          }
        }
      }
      while (!begun.isEmpty()) {
        context.checkpoint();
        take("the last rows");
      }
      return empty;
    }

    private void take(String what) throws IOException {
      RowMaker made = begun.element().result();
      begun.remove();
      writer.add(made.encoded(), made.rows());
      empty += made.empty();
      free.add(made);
      context.report(new Progress((long) writer.size() + empty, plan.rows(), what));
    }

    private RowMaker block(PlannedSample sample, int from, int to) throws IOException {
      RowMaker idle = free.poll();
      RowMaker maker = idle != null ? idle : new RowMaker(plan.recipe(), grid, BLOCK);
      maker.begin();
      for (int row = from; row < to && !stopped.get(); row++) {
        maker.make(sample, row);
      }
      return maker;
    }

    /** Waits until nobody reads a source any more. */
    @Override
    public void close() throws IOException {
      stopped.set(true);
      for (HelpedTask<RowMaker> task : begun) {
        task.ended();
      }
    }
  }

  private DatasetCard card(
      DatasetPlan plan, List<DatasetRow> rows, Map<String, Integer> leftOut, String id) {
    DatasetRecipe recipe = plan.recipe();
    Composition composition = Composition.of(rows);
    List<DatasetCard.Sample> samples = new ArrayList<>();
    for (PlannedSample sample : plan.samples()) {
      String name = sample.recipe().name();
      int made =
          composition.samples().getOrDefault(name, Map.of()).values().stream()
              .mapToInt(count -> count)
              .sum();
      samples.add(
          new DatasetCard.Sample(
              name,
              made,
              sample.source().description(),
              sample.source().files(),
              AugmentationRecipe.write(sample.recipe().augmentation())));
    }
    return new DatasetCard(
        recipe.name(),
        recipe.description(),
        recipe.role(),
        id,
        rows.size(),
        plan.grid().sections().stream()
            .map(arm -> new DatasetCard.ArmPixels(arm.name(), arm.size()))
            .toList(),
        plan.samples().get(0).source().fluxUnit(),
        recipe.seed(),
        recipe.split(),
        Redshift.LYA_OFFSET,
        samples,
        leftOut,
        DatasetFolder.RECIPE,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        program);
  }
}
