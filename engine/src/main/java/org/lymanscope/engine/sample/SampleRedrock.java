package org.lymanscope.engine.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import nom.tam.fits.FitsException;
import org.lymanscope.engine.sample.FitsTables.Card;
import org.lymanscope.engine.sample.FitsTables.Column;

/** Writes answers in the layout of {@code redrock-*.fits}, row by row as in the coadd. */
final class SampleRedrock {
  private static final int PIXELS = 7958;
  private static final int COEFFICIENTS = 10;

  private SampleRedrock() {}

  static void write(Path file, int pixel, List<SampleTarget> targets, List<PipelineAnswer> answers)
      throws IOException, FitsException {
    FitsTables fits = new FitsTables();
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column("TARGETID", targets.stream().mapToLong(SampleTarget::targetId).toArray()));
    columns.add(doubles("Z", answers, PipelineAnswer::z));
    columns.add(doubles("ZERR", answers, PipelineAnswer::zError));
    columns.add(longs("ZWARN", answers, PipelineAnswer::warning));
    columns.add(doubles("CHI2", answers, answer -> PIXELS));
    columns.add(new Column("COEFF", new double[answers.size()][COEFFICIENTS]));
    columns.add(longs("NPIXELS", answers, answer -> PIXELS));
    columns.add(texts("SPECTYPE", answers.stream().map(PipelineAnswer::type).toList()));
    columns.add(texts("SUBTYPE", answers.stream().map(PipelineAnswer::subtype).toList()));
    columns.add(longs("NCOEFF", answers, answer -> COEFFICIENTS));
    columns.add(doubles("DELTACHI2", answers, PipelineAnswer::deltaChi2));
    fits.table("REDSHIFTS", columns);
    List<Card> primary = new ArrayList<>(SampleCoadd.primary(pixel));
    primary.add(new Card("RRVER", "simulated", "answers are drawn, not fitted"));
    fits.write(file, primary);
  }

  private static Column doubles(
      String name, List<PipelineAnswer> answers, ToDoubleFunction<PipelineAnswer> of) {
    return new Column(name, answers.stream().mapToDouble(of).toArray());
  }

  private static Column longs(
      String name, List<PipelineAnswer> answers, ToLongFunction<PipelineAnswer> of) {
    return new Column(name, answers.stream().mapToLong(of).toArray());
  }

  private static Column texts(String name, List<String> values) {
    return new Column(name, values.toArray(String[]::new));
  }
}
