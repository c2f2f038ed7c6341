package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.survey.Candidate;
import org.lymanscope.engine.survey.FileProblem;

/**
 * Files and their rows in order, opened, read and prepared ahead by the workers. Memory is that of
 * a few blocks, however many files and rows there are. For one thread.
 */
final class BlockFeed implements AutoCloseable {
  private static final int FILES_AHEAD = 3;
  private static final int BLOCKS_AHEAD = 4;
  private static final int STEPS_AHEAD = 64;

  /** What comes next. */
  sealed interface Step {
    /** A file whose rows follow; {@code next} is the first of them that does. */
    record Began(LogRecord.FileBegun file, int next) implements Step {}

    /** A file that cannot be read. */
    record Failed(LogRecord.Unread file) implements Step {}

    /** A file in a folder that is none of spectra. */
    record Passed() implements Step {}

    /** Rows of the file that began last. */
    record Block(HelpedTask<PreparedBlock> rows, Optional<SpectrumFile> finished) implements Step {}
  }

  private record Opening(
      int number, Candidate candidate, HelpedTask<Optional<SpectrumFile>> file) {}

  private final List<Candidate> candidates;
  private final BlockWork work;
  private final Executor workers;
  private final int batch;
  private final Map<FileFingerprint, Path> known;
  private final Deque<Opening> openings = new ArrayDeque<>();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Optional<LogRecord.FileBegun> unfinished;
  private final int rowsOfUnfinished;
  private int toOpen;
  private @Nullable SpectrumFile current;
  private int nextRow;
  private int blocksAhead;

  /**
   * Starts where the work stands.
   *
   * @param batch rows of a block
   */
  BlockFeed(
      List<Candidate> candidates, ResumePoint from, BlockWork work, Executor workers, int batch) {
    this.candidates = candidates;
    this.work = work;
    this.workers = workers;
    this.batch = batch;
    this.known = new HashMap<>(from.known());
    this.unfinished = from.unfinished();
    this.rowsOfUnfinished = from.rowsOfUnfinished();
    this.toOpen = unfinished.map(LogRecord.FileBegun::number).orElse(from.next());
  }

  /** The next step; empty at the end. */
  Optional<Step> next() throws IOException {
    fill();
    Step step = steps.poll();
    if (step instanceof Step.Block) {
      blocksAhead--;
      fill();
    }
    return Optional.ofNullable(step);
  }

  private void fill() throws IOException {
    while (blocksAhead < BLOCKS_AHEAD && steps.size() < STEPS_AHEAD) {
      openAhead();
      if (current != null) {
        submitBlock(current);
      } else if (openings.isEmpty() || !(steps.isEmpty() || openings.element().file().isDone())) {
        return;
      } else {
        begin(openings.remove());
      }
    }
  }

  private void openAhead() {
    while (openings.size() < FILES_AHEAD && toOpen < candidates.size()) {
      Candidate candidate = candidates.get(toOpen);
      openings.add(
          new Opening(toOpen, candidate, HelpedTask.start(() -> work.open(candidate), workers)));
      toOpen++;
    }
  }

  private void submitBlock(SpectrumFile file) {
    int first = nextRow;
    int count = Math.min(batch, file.entries().size() - first);
    nextRow += count;
    boolean last = nextRow >= file.entries().size();
    HelpedTask<PreparedBlock> rows =
        HelpedTask.start(() -> work.prepare(file, first, count), workers);
    steps.add(new Step.Block(rows, last ? Optional.of(file) : Optional.empty()));
    blocksAhead++;
    if (last) {
      current = null;
    }
  }

  private void begin(Opening opening) throws IOException {
    Path path = opening.candidate().path();
    Optional<SpectrumFile> opened;
    try {
      opened = opening.file().result();
    } catch (IOException e) {
      addFailure(opening, FileProblem.of(path, e).sentence());
      return;
    }
    if (opened.isEmpty()) {
      steps.add(new Step.Passed());
      return;
    }
    begin(opening, opened.get());
  }

  private void begin(Opening opening, SpectrumFile file) throws IOException {
    Path path = opening.candidate().path();
    boolean goesOn = unfinished.filter(then -> then.number() == opening.number()).isPresent();
    Path same = goesOn ? null : known.putIfAbsent(file.fingerprint(), path);
    if (same != null) {
      file.close();
      addFailure(opening, path + ": has the same content as " + same + "; classified once.");
      return;
    }
    int rows = file.entries().size();
    LogRecord.FileBegun begun =
        new LogRecord.FileBegun(
            opening.number(), path.toString(), file.fingerprint().value(), rows);
    nextRow = goesOn ? rowsOfUnfinished : 0;
    steps.add(new Step.Began(begun, nextRow));
    if (nextRow < rows) {
      current = file;
    } else {
      file.close();
    }
  }

  private void addFailure(Opening opening, String sentence) {
    String path = opening.candidate().path().toString();
    steps.add(new Step.Failed(new LogRecord.Unread(opening.number(), path, sentence)));
  }

  /** Ends what is being read and closes the files. */
  @Override
  public void close() throws IOException {
    work.stop();
    List<SpectrumFile> open = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Block block) {
        block.rows().ended();
        block.finished().ifPresent(open::add);
      }
    }
    for (Opening opening : openings) {
      if (opening.file().ended()) {
        opening.file().result().ifPresent(open::add);
      }
    }
    if (current != null) {
      open.add(current);
    }
    for (SpectrumFile file : open) {
      file.close();
    }
  }
}
