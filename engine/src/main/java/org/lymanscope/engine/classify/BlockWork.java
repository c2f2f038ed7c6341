package org.lymanscope.engine.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.classify.StageTimes.Stage;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.model.InputPreparation;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.OutputDecoder;
import org.lymanscope.engine.model.Workspaces;
import org.lymanscope.engine.prediction.Refusal;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Candidate;
import org.lymanscope.engine.survey.FileProblem;

/** What is done with files and blocks beside the network, by several threads at once. */
final class BlockWork {
  private final int inputSize;
  private final CatalogueLayout layout;
  private final LogCodec codec;
  private final StageTimes times;
  private final Workspaces<InputPreparation> preparations;
  private final Workspaces<OutputDecoder> decoders;
  private volatile boolean stopped;

  BlockWork(ModelCard card, CatalogueLayout layout, LogCodec codec, StageTimes times) {
    this.preparations = new Workspaces<>(() -> new InputPreparation(card.spec()));
    this.decoders = new Workspaces<>(() -> OutputDecoder.of(card));
    this.inputSize = card.spec().inputSize();
    this.layout = layout;
    this.codec = codec;
    this.times = times;
  }

  /** Lets everything that is being read end soon. */
  void stop() {
    stopped = true;
  }

  /** Opens a file; empty if it is none of spectra, or if nobody wants it any more. */
  Optional<SpectrumFile> open(Candidate candidate) throws IOException {
    if (stopped) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    try {
      return candidate.open();
    } finally {
      times.add(Stage.READING, start);
    }
  }

  /** Reads rows and makes them the network's input. */
  PreparedBlock prepare(SpectrumFile file, int first, int count) {
    InputPreparation preparation = preparations.take();
    PreparedBlock block = new PreparedBlock(count, inputSize);
    Optional<PixelRow> pixels = file.grid().map(PixelRow::new);
    for (int row = first; row < first + count; row++) {
      if (stopped) {
        throw new JobCancelledException();
      }
      SpectrumId id = file.entries().get(row).id();
      try {
        Optional<Refusal> refusal = prepare(file, row, pixels, preparation, block);
        block.add(id, refusal, preparation.coverage());
      } catch (IOException e) {
        block.addUnreadable(id, FileProblem.of(file.path(), e).sentence());
      }
    }
    preparations.giveBack(preparation);
    return block;
  }

  /** Straight into plain arrays where the format can do that. */
  private Optional<Refusal> prepare(
      SpectrumFile file,
      int row,
      Optional<PixelRow> pixels,
      InputPreparation preparation,
      PreparedBlock block)
      throws IOException {
    long start = System.nanoTime();
    Optional<Refusal> refusal;
    if (pixels.isPresent()) {
      file.read(row, pixels.get());
      start = times.add(Stage.READING, start);
      refusal = preparation.prepare(pixels.get(), block.input(), block.next());
    } else {
      Spectrum spectrum = file.read(row);
      start = times.add(Stage.READING, start);
      refusal = preparation.prepare(spectrum.arms(), block.input(), block.next());
    }
    times.add(Stage.PREPARING, start);
    return refusal;
  }

  /**
   * Makes rows of the network's output.
   *
   * @param output shape (accepted rows, numbers for each)
   * @return a record for the log
   */
  byte[] decode(PreparedBlock block, float[] output) {
    long start = System.nanoTime();
    OutputDecoder decoder = decoders.take();
    int size = block.accepted() == 0 ? 0 : output.length / block.accepted();
    List<List<Object>> rows = new ArrayList<>();
    int at = 0;
    for (PreparedBlock.Row row : block.rows()) {
      if (row.refusal().isPresent()) {
        rows.add(layout.refused(row.id(), row.refusal().get()));
      } else {
        rows.add(decode(row, Arrays.copyOfRange(output, at, at + size), decoder));
        at += size;
      }
    }
    decoders.giveBack(decoder);
    byte[] entry = codec.encode(new LogRecord.Rows(rows, block.failure()));
    times.add(Stage.DECODING, start);
    return entry;
  }

  private List<Object> decode(PreparedBlock.Row row, float[] output, OutputDecoder decoder) {
    for (float number : output) {
      if (!Float.isFinite(number)) {
        return layout.refused(row.id(), CatalogueWarning.NO_NUMBER);
      }
    }
    return layout.predicted(row.id(), decoder.decode(output), row.coverage());
  }
}
