package org.lymanscope.app.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.plot.TemplateCurve;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.template.RedrockTemplates;
import org.lymanscope.engine.template.ScaledTemplate;
import org.lymanscope.engine.template.Template;
import org.lymanscope.engine.template.TemplateScaling;

/**
 * The templates, the one in use, and its curve scaled to the spectrum at the redshift. Scaling runs
 * in the background; until it is done the plot shifts the old curve. UI thread only.
 */
public final class TemplateChoice {
  private final InspectContext context;
  private final RedshiftModel redshift;
  private final LatestOnly latest;
  private final LatestOnly opening;
  private final ObservableList<Template> templates = FXCollections.observableArrayList();
  private final Automatic automatic;
  private final ObjectProperty<Optional<Template>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Template>> active =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TemplateCurve>> curve =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Arm> joined = Optional.empty();

  TemplateChoice(
      List<Template> builtIn, RedshiftModel redshift, Automatic automatic, InspectContext context) {
    this.context = context;
    this.redshift = redshift;
    this.automatic = automatic;
    this.latest = new LatestOnly(context.reader(), context.ui());
    this.opening = new LatestOnly(context.reader(), context.ui());
    templates.setAll(builtIn);
    chosen.addListener((observable, was, now) -> follow());
    automatic.kindProperty().addListener((observable, was, now) -> follow());
    follow();
    active.addListener((observable, was, now) -> scale());
    redshift.zProperty().addListener((observable, was, now) -> scale());
  }

  /** All templates; more may be added. */
  public ObservableList<Template> templates() {
    return templates;
  }

  /** The template that the person chose; empty to follow the class. */
  public ObjectProperty<Optional<Template>> chosenProperty() {
    return chosen;
  }

  /** The template in use; empty if there is none. */
  public ReadOnlyObjectProperty<Optional<Template>> activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Its curve, scaled to the spectrum; empty if it does not cover it. */
  public ReadOnlyObjectProperty<Optional<TemplateCurve>> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** Uses another template: 1 for the next, −1 for the one before. */
  public void cycle(int steps) {
    if (!templates.isEmpty()) {
      int now = active.get().map(templates::indexOf).orElse(steps > 0 ? -1 : 0);
      chosen.set(Optional.of(templates.get(Math.floorMod(now + steps, templates.size()))));
    }
  }

  /** Adds the template of a file in Redrock's format, in the background, and uses it. */
  public void open(Path file) {
    opening.request(
        () -> RedrockTemplates.open(file),
        template -> {
          templates.add(template);
          chosen.set(Optional.of(template));
        },
        thrown ->
            context
                .notices()
                .tell(
                    Notice.failure(
                        Text.get("inspect.error.templateFile", String.valueOf(thrown.getMessage())),
                        thrown)));
  }

  void show(Optional<Arm> spectrum) {
    joined = spectrum;
    curve.set(Optional.empty());
    scale();
  }

  private void follow() {
    active.set(
        chosen.get().or(() -> Automatic.template(automatic.kindProperty().get(), templates)));
  }

  private void scale() {
    if (joined.isEmpty() || active.get().isEmpty()) {
      latest.forget();
      curve.set(Optional.empty());
      return;
    }
    Arm arm = joined.get();
    Template template = active.get().get();
    double z = redshift.zProperty().get();
    latest.request(
        () -> curve(template, z, TemplateScaling.scale(template, z, arm)),
        curve::set,
        thrown ->
            context
                .notices()
                .tell(Notice.failure(Text.get("inspect.error.template", template.name()), thrown)));
  }

  private static Optional<TemplateCurve> curve(Template template, double z, ScaledTemplate scaled) {
    return scaled.wavelength().size() < 2
        ? Optional.empty()
        : Optional.of(new TemplateCurve(template.name(), scaled.wavelength(), scaled.flux(), z));
  }
}
