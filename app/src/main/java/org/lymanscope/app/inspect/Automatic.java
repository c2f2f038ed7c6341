package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.template.Template;

/**
 * What line list and template follow while the person has chosen none: the class that was entered,
 * else that of the pipeline's candidate on the screen, else of its best. What is hidden in blind
 * mode is not followed. UI thread only.
 */
final class Automatic {
  /**
   * What is followed.
   *
   * @param path a class with all that contain it, narrowest first; empty if nothing is known
   * @param subtype the pipeline's finer class; empty if none
   */
  record Kind(List<SpectralClass> path, String subtype) {
    Kind {
      path = List.copyOf(path);
    }
  }

  /** Galaxies beyond show no optical lines to spectrographs of visible light. */
  private static final double HIGH_REDSHIFT = 2;

  private final Showing showing;
  private final DecisionDraft draft;
  private final ClassChoice classes;
  private final ReadOnlyObjectWrapper<Kind> kind =
      new ReadOnlyObjectWrapper<>(new Kind(List.of(), ""));

  Automatic(Showing showing, DecisionDraft draft, ClassChoice classes) {
    this.showing = showing;
    this.draft = draft;
    this.classes = classes;
    showing.presentProperty().addListener((observable, was, now) -> follow());
    draft.spectralClassProperty().addListener((observable, was, now) -> follow());
    draft.redshift().zProperty().addListener((observable, was, now) -> follow());
    draft.redshift().candidateProperty().addListener((observable, was, now) -> follow());
    follow();
  }

  /** What is followed now. */
  ReadOnlyObjectProperty<Kind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** Follows what changed without the redshift or the class being changed, such as blind mode. */
  void follow() {
    if (showing.presentProperty().get()) { // nothing flickers while a spectrum is on its way
      kind.set(now());
    }
  }

  /** The list for a kind; the first of all if none is known for it. */
  static LineList lines(Kind kind, List<LineList> lists) {
    return kind.path().stream()
        .flatMap(some -> lines(some).stream())
        .flatMap(name -> lists.stream().filter(list -> list.name().equals(name)))
        .findFirst()
        .orElse(lists.get(0));
  }

  /** The template for a kind; the first of all if none is known for it, empty if there are none. */
  static Optional<Template> template(Kind kind, List<Template> templates) {
    Stream<Predicate<Template>> wishes =
        kind.path().stream()
            .flatMap(
                some ->
                    Stream.of(
                        template -> isOf(template, some) && isOfType(template, kind.subtype()),
                        template -> some.equals(SpectralClass.LAE) && isEmitter(template),
                        template -> isOf(template, some)));
    return wishes
        .flatMap(wish -> templates.stream().filter(wish).limit(1))
        .findFirst()
        .or(() -> templates.stream().findFirst());
  }

  private static Optional<String> lines(SpectralClass some) {
    if (some.equals(SpectralClass.LBG) || some.equals(SpectralClass.LAE)) {
      return Optional.of("lbg");
    }
    if (some.equals(SpectralClass.QSO) || some.equals(SpectralClass.BAL_QSO)) {
      return Optional.of("qso");
    }
    if (some.equals(SpectralClass.GALAXY) || some.equals(SpectralClass.ELG)) {
      return Optional.of("galaxy");
    }
    return some.equals(SpectralClass.STAR) ? Optional.of("star") : Optional.empty();
  }

  private static boolean isOf(Template template, SpectralClass some) {
    return template.spectralClass().equals(some);
  }

  private static boolean isEmitter(Template template) {
    return isOf(template, SpectralClass.LBG) && template.name().contains("LAE");
  }

  private static boolean isOfType(Template template, String subtype) {
    return !subtype.isEmpty()
        && (template.name().endsWith(" " + subtype.substring(0, 1))
            || (subtype.startsWith("WD") && template.name().contains("white dwarf")));
  }

  private Kind now() {
    Decision entered = draft.decision();
    Optional<PipelineFit> fit =
        showing.currentProperty().get().filter(TargetRow::revealed).flatMap(row -> candidate(row));
    Optional<SpectralClass> known =
        entered.spectralClass().or(() -> fit.map(PipelineFit::spectralClass));
    List<SpectralClass> path =
        known.map(this::narrowed).map(classes.tree()::path).orElse(List.of());
    boolean same = fit.map(PipelineFit::spectralClass).equals(known);
    return new Kind(path, same ? fit.map(PipelineFit::subtype).orElse("") : "");
  }

  private Optional<PipelineFit> candidate(TargetRow row) {
    List<PipelineFit> offered = draft.redshift().candidates();
    int index = draft.redshift().candidateProperty().get();
    return index >= 0 && index < offered.size() ? Optional.of(offered.get(index)) : row.pipeline();
  }

  private SpectralClass narrowed(SpectralClass some) {
    boolean far = draft.redshift().zProperty().get() > HIGH_REDSHIFT;
    return far && some.equals(SpectralClass.GALAXY) ? SpectralClass.LBG : some;
  }
}
