package org.lymanscope.app.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.lymanscope.app.inspect.InspectCommands;
import org.lymanscope.app.inspect.InspectContext;
import org.lymanscope.app.inspect.InspectView;
import org.lymanscope.app.inspect.InspectViewModel;
import org.lymanscope.app.inspect.TargetRow;
import org.lymanscope.app.plot.export.FigureFile;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.engine.template.TemplateLibrary;

/** Makes the Inspect screen and all that it needs. */
final class InspectComposition {
  private InspectComposition() {}

  static InspectWorkspace compose(Ground ground) {
    InspectContext context =
        new InspectContext(
            ground.ui(),
            ground.workers().reader(),
            ground.clock(),
            ground.notices(),
            ground.settings(),
            ground.activeModels());
    InspectViewModel model =
        new InspectViewModel(
            context,
            LineResources.lineLists(ground.folders().config().resolve("lines"), ground.notices()),
            TemplateLibrary.builtIn());
    BooleanBinding dark = ground.themes().themeProperty().isEqualTo(Theme.DARK);
    InspectView view =
        new InspectView(
            model, LineResources.skyBands(ground.notices()), ground.minimal(), dark, context);
    view.getProperties().put("dark", dark); // JavaFX holds bindings weakly
    InspectFace face =
        new InspectFace(
            view, view.status(), InspectCommands.of(model, view), () -> figure(model, view));
    return new InspectWorkspace(ground, model, face, view::dress);
  }

  private static Optional<FigureFile> figure(InspectViewModel model, InspectView view) {
    String title = model.currentProperty().get().map(row -> title(row, model)).orElse("Lymanscope");
    return view.plot().figure().map(figure -> FigureFile.of(figure, title));
  }

  /** TARGETID, class and redshift, as they stand on the screen. */
  private static String title(TargetRow row, InspectViewModel model) {
    String spectralClass =
        model.draft().spectralClassProperty().get().map(some -> "  " + some).orElse("");
    String z = String.format(Locale.ROOT, "%.6f", model.redshift().zProperty().get());
    return Text.get("shell.figure.title", row.name() + spectralClass, z);
  }
}
