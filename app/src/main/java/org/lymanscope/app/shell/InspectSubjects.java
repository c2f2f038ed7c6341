package org.lymanscope.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lymanscope.app.augment.Subject;
import org.lymanscope.app.augment.Subject.Source;
import org.lymanscope.app.augment.Subjects;
import org.lymanscope.app.inspect.InspectViewModel;
import org.lymanscope.app.inspect.LoadedSpectrum;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectralLine;

/** The spectrum of the Inspect screen as the one to augment. UI thread only. */
final class InspectSubjects implements Subjects {
  private final InspectViewModel inspect;
  private final ReadOnlyObjectWrapper<Optional<Subject>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  InspectSubjects(InspectViewModel inspect) {
    this.inspect = inspect;
    inspect.shownProperty().addListener(observable -> refresh());
  }

  /** Takes over what was said on the Inspect screen since. */
  void refresh() {
    current.set(inspect.shownProperty().get().map(this::subject));
  }

  @Override
  public ObservableValue<Optional<Subject>> current() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void step(int steps) {
    inspect.step(steps);
  }

  @Override
  public boolean find(String typed) {
    return inspect.search(typed);
  }

  private Subject subject(LoadedSpectrum loaded) {
    Optional<SpectralClass> said = inspect.draft().spectralClassProperty().get();
    Optional<Redshift> chosen = inspect.redshift().choice();
    Optional<PipelineFit> pipeline = loaded.row().pipeline();
    Source source =
        said.isPresent() || chosen.isPresent()
            ? person(chosen)
            : pipeline.isPresent() ? Source.PIPELINE : Source.NOBODY;
    Label label =
        new Label(
            said.or(() -> pipeline.map(PipelineFit::spectralClass)).orElse(SpectralClass.UNKNOWN),
            chosen
                .map(Redshift::toSystemic) // as datasets have it, whose augmentations these are
                .map(Redshift::z)
                .or(() -> pipeline.map(PipelineFit::z))
                .orElse(Double.NaN),
            magnitude(loaded));
    return new Subject(
        loaded.content(), loaded.row().target().entry().object(), label, source, lines());
  }

  private static Source person(Optional<Redshift> chosen) {
    return chosen.map(Redshift::kind).equals(Optional.of(RedshiftKind.LYA))
        ? Source.PERSON_LYA
        : Source.PERSON;
  }

  /** Lines of the sky do not move, so they are not those of the object. */
  private List<SpectralLine> lines() {
    return inspect.lines().observed() ? List.of() : inspect.lines().activeProperty().get().lines();
  }

  private static double magnitude(LoadedSpectrum loaded) {
    String text = loaded.row().facts().getOrDefault("MAG_R", "");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // the file does not tell it
    }
  }
}
