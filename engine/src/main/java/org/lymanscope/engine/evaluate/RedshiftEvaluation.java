package org.lymanscope.engine.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.ModelCard;

/**
 * What a network that tells a redshift alone said of those spectra of a dataset that are of the
 * class it has learned from. What it says of others means nothing, as it tells no class.
 *
 * @param model who judged
 * @param dataset what was judged
 * @param measured one for each spectrum of the class that has a true redshift
 */
public record RedshiftEvaluation(
    ModelCard model, DatasetCard dataset, List<MeasuredRedshift> measured) implements Evaluation {
  public RedshiftEvaluation {
    measured = List.copyOf(measured);
  }

  /** Of all together. */
  public RedshiftFigures figures() {
    return RedshiftFigures.of(measured);
  }

  /**
   * In steps of a redshift or magnitude; rows without the number are left out.
   *
   * @param step width of a step, above 0
   * @return by the lower end of each step that has any
   */
  public Map<Double, RedshiftFigures> bySteps(ToDoubleFunction<DatasetRow> number, double step) {
    Map<Double, RedshiftFigures> figures = new LinkedHashMap<>();
    Steps.of(measured, one -> number.applyAsDouble(one.row()), step)
        .forEach((from, some) -> figures.put(from, RedshiftFigures.of(some)));
    return figures;
  }
}
