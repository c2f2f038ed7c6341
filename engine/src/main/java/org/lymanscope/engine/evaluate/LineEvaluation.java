package org.lymanscope.engine.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.ModelCard;

/**
 * What a line finder said of a dataset, to be counted in many ways.
 *
 * @param model who judged
 * @param dataset what was judged
 * @param verdicts on each row that was looked at
 * @param lines how well each head finds its line, in the order of the heads
 */
public record LineEvaluation(
    ModelCard model, DatasetCard dataset, Verdicts verdicts, List<LineCounts> lines)
    implements Evaluation {
  public LineEvaluation {
    lines = List.copyOf(lines);
  }

  /** At the threshold of the model's own rule. */
  public Counts counts() {
    return verdicts.counts(model.rule().threshold());
  }

  /** Counts of each class, by name, at the model's threshold. */
  public Map<String, Counts> byClass() {
    Map<String, List<Verdict>> groups = new TreeMap<>();
    for (Verdict one : verdicts.all()) {
      groups.computeIfAbsent(one.row().spectralClass().name(), k -> new ArrayList<>()).add(one);
    }
    return counted(groups);
  }

  /**
   * Counts of the class that is looked for in steps of a redshift or magnitude, at the model's
   * threshold; rows without the number are left out.
   *
   * @param step width of a step, above 0
   * @return by the lower end of each step that has any
   */
  public Map<Double, Counts> bySteps(ToDoubleFunction<DatasetRow> number, double step) {
    List<Verdict> members = verdicts.all().stream().filter(Verdict::member).toList();
    return counted(Steps.of(members, verdict -> number.applyAsDouble(verdict.row()), step));
  }

  private <K> Map<K, Counts> counted(Map<K, List<Verdict>> groups) {
    Map<K, Counts> counts = new LinkedHashMap<>();
    groups.forEach((key, some) -> counts.put(key, Counts.of(some, model.rule().threshold())));
    return counts;
  }
}
