package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Target;

/** One target with what people said about it. UI thread only. */
public final class TargetRow {
  private final int number;
  private final Target target;
  private final ObservableBooleanValue blind;
  private final ModelVerdicts verdicts;
  private final ReadOnlyObjectWrapper<Optional<Classification>> mine =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Classification> others = List.of();

  /**
   * Creates a row that nobody has decided on.
   *
   * @param number place in the survey, from 1
   * @param blind whether others' answers are hidden until the person has answered
   * @param verdicts what the active model said of the targets
   */
  TargetRow(int number, Target target, ObservableBooleanValue blind, ModelVerdicts verdicts) {
    this.number = number;
    this.target = target;
    this.blind = blind;
    this.verdicts = verdicts;
  }

  /** Place in the survey, from 1. */
  public int number() {
    return number;
  }

  /** The target itself. */
  public Target target() {
    return target;
  }

  /** Identity of the spectrum. */
  public SpectrumId id() {
    return target.id();
  }

  /** What people call it: the file's own identifier, else its number. */
  public String name() {
    return now().name();
  }

  /** The record of this person that counts. */
  public ReadOnlyObjectProperty<Optional<Classification>> mineProperty() {
    return mine.getReadOnlyProperty();
  }

  /** What this person decided; {@link Decision#NONE} if nothing. */
  public Decision decision() {
    return now().decision();
  }

  /** Whether this person has answered, which means: gave a quality. */
  public boolean answered() {
    return mine.get().flatMap(record -> record.decision().quality()).isPresent();
  }

  /** Whether this person may see what others say, pipeline and inspectors. */
  public boolean revealed() {
    return !blind.get() || answered();
  }

  /** The pipeline's best fit; empty if there is none or it is still hidden. */
  public Optional<PipelineFit> pipeline() {
    return now().pipeline();
  }

  /** What the active model said; empty if it was not asked or it is still hidden. */
  Optional<ModelVerdict> model() {
    return now().model();
  }

  /** What other inspectors decided; empty while hidden. */
  public List<Classification> others() {
    return revealed() ? others : List.of();
  }

  /** What the table tells of it now. */
  RowValues now() {
    return new RowValues(number, target, mine.get(), verdicts.of(id()), revealed());
  }

  /** What is known of the target, in the order to show it. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("ID", name());
    target
        .entry()
        .position()
        .ifPresent(
            at -> {
              facts.put("RA", String.format(Locale.ROOT, "%.6f", at.ra()));
              facts.put("DEC", String.format(Locale.ROOT, "%.6f", at.dec()));
            });
    target.entry().facts().forEach(facts::putIfAbsent);
    facts.put("FILE", String.valueOf(target.file().getFileName()));
    facts.put("ROW", String.valueOf(id().row()));
    return facts;
  }

  /** What stands before the person's eyes now, for the record; nothing of what is hidden. */
  Seen seen() {
    Optional<PipelineFit> best = pipeline();
    return new Seen(
        best.map(PipelineFit::spectralClass),
        best.map(PipelineFit::z).orElse(Double.NaN),
        !revealed(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** One row for each target, with what is on record about it. */
  static List<TargetRow> all(
      List<Target> targets,
      ObservableBooleanValue blind,
      ModelVerdicts verdicts,
      String inspector,
      List<Classification> onRecord) {
    Map<SpectrumId, List<Classification>> bySpectrum =
        onRecord.stream().collect(Collectors.groupingBy(Classification::spectrum));
    List<TargetRow> rows = new ArrayList<>();
    for (Target target : targets) {
      TargetRow row = new TargetRow(rows.size() + 1, target, blind, verdicts);
      List<Classification> others = new ArrayList<>();
      for (Classification record : bySpectrum.getOrDefault(row.id(), List.of())) {
        if (record.inspector().equals(inspector)) {
          row.setMine(record);
        } else {
          others.add(record);
        }
      }
      row.setOthers(others);
      rows.add(row);
    }
    return rows;
  }

  void setMine(Classification record) {
    mine.set(Optional.of(record));
  }

  void setOthers(List<Classification> records) {
    others = List.copyOf(records);
  }
}
