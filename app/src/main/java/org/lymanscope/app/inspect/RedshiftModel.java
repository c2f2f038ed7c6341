package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;

/** The redshift on the screen, and whether the person chose it. UI thread only. */
public final class RedshiftModel {
  /** Smallest redshift that can be set: a star coming at 3,000 km/s. */
  public static final double MIN = -0.01;

  /** Largest redshift that can be set. */
  public static final double MAX = 20;

  private static final double MICRO = 1e6;

  private final DoubleProperty z = new SimpleDoubleProperty(this, "z", 0);
  private final ReadOnlyDoubleWrapper error = new ReadOnlyDoubleWrapper(this, "error", Double.NaN);
  private final ObjectProperty<RedshiftKind> kind =
      new SimpleObjectProperty<>(this, "kind", RedshiftKind.SYSTEMIC);
  private final ReadOnlyIntegerWrapper candidate = new ReadOnlyIntegerWrapper(-1);
  private List<PipelineFit> candidates = List.of();
  private Optional<Redshift> saved = Optional.empty();
  private boolean chosen;
  private boolean setting;

  RedshiftModel() {
    z.addListener((observable, was, now) -> moved());
    kind.addListener((observable, was, now) -> chosen |= !setting);
  }

  /** The redshift; setting it is a choice of the person, of unknown uncertainty. */
  public DoubleProperty zProperty() {
    return z;
  }

  /** Its standard deviation; NaN if unknown. */
  public ReadOnlyDoubleProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What it was measured on; setting it is a choice of the person. */
  public ObjectProperty<RedshiftKind> kindProperty() {
    return kind;
  }

  /** Which of the {@link #candidates} it was taken from; −1 if from none. */
  public ReadOnlyIntegerProperty candidateProperty() {
    return candidate.getReadOnlyProperty();
  }

  /** What the pipeline offers, best first; empty while hidden. */
  public List<PipelineFit> candidates() {
    return candidates;
  }

  /** The redshift as it stands. */
  public Redshift value() {
    return new Redshift(z.get(), error.get(), kind.get());
  }

  /** The redshift that the person chose; empty while it is the pipeline's, untouched. */
  public Optional<Redshift> choice() {
    return chosen ? Optional.of(value()) : Optional.empty();
  }

  /** Chooses a redshift. */
  public void choose(Redshift value) {
    show(new Redshift(round(value.z()), value.error(), value.kind()));
    candidate.set(-1);
    chosen = true;
  }

  /** Moves by a small step; uncertainty becomes unknown, the kind stays. */
  public void step(double dz) {
    z.set(round(z.get() + dz));
  }

  /** Sets what was typed. */
  public void type(double value) {
    z.set(round(value));
  }

  /** Changes between systemic and Lyα. */
  public void toggleKind() {
    kind.set(kind.get() == RedshiftKind.LYA ? RedshiftKind.SYSTEMIC : RedshiftKind.LYA);
  }

  /**
   * Takes another of the pipeline's candidates: 1 for the next, −1 for the one before. Nothing is
   * chosen where the only one is there already.
   */
  public void cycle(int steps) {
    if (candidates.size() > 1 || (candidates.size() == 1 && candidate.get() < 0)) {
      take(
          Math.floorMod(
              candidate.get() < 0 && steps > 0 ? 0 : candidate.get() + steps, candidates.size()));
    }
  }

  /** Takes one of the pipeline's candidates. */
  public void take(int index) {
    PipelineFit fit = candidates.get(index);
    show(redshift(fit));
    candidate.set(index);
    chosen = true;
  }

  /** Goes back to the pipeline's best, as if never touched. */
  public void reset() {
    if (!candidates.isEmpty()) {
      show(redshift(candidates.get(0)));
      candidate.set(0);
      chosen = false;
    }
  }

  /** Goes back to what the person has on record; harmless if there is nothing. */
  public void recall() {
    saved.ifPresent(this::choose);
  }

  /**
   * Begins with another spectrum.
   *
   * @param mine what the person has on record
   * @param offered what the pipeline offers and may be seen
   */
  void start(Optional<Redshift> mine, List<PipelineFit> offered) {
    candidates = List.copyOf(offered);
    saved = mine;
    show(mine.orElse(Redshift.systemic(0)));
    candidate.set(-1);
    chosen = mine.isPresent();
    if (mine.isEmpty()) {
      reset();
    }
  }

  /** Learns what the pipeline offers once it may be seen, or is read. The redshift stays. */
  void offer(List<PipelineFit> offered) {
    candidates = List.copyOf(offered);
    if (!chosen && candidate.get() < 0) {
      reset();
    }
  }

  private static Redshift redshift(PipelineFit fit) {
    return new Redshift(
        fit.z(), fit.zError() >= 0 ? fit.zError() : Double.NaN, RedshiftKind.SYSTEMIC);
  }

  private void show(Redshift value) {
    setting = true;
    z.set(value.z());
    error.set(value.error());
    kind.set(value.kind());
    setting = false;
  }

  private void moved() {
    if (!setting) {
      error.set(Double.NaN);
      candidate.set(-1);
      chosen = true;
    }
  }

  private static double round(double value) {
    return Math.rint(Math.min(MAX, Math.max(MIN, value)) * MICRO) / MICRO;
  }
}
