package org.lymanscope.app.inspect;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.command.KeyMap;
import org.lymanscope.app.command.KeyRouter;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.theme.Themes;
import org.lymanscope.engine.template.TemplateLibrary;
import org.testfx.util.WaitForAsyncUtils;

/** The Inspect screen in a window of its own, with real threads. */
final class Screen implements AutoCloseable {
  final ExecutorService reader = Executors.newSingleThreadExecutor();
  final List<Notice> notices = new ArrayList<>();
  final SimpleBooleanProperty minimal = new SimpleBooleanProperty(false);
  final SimpleBooleanProperty dark = new SimpleBooleanProperty(false);
  final Themes themes = new Themes(Theme.LIGHT);
  final ActiveModels models = new ActiveModels();
  final InspectViewModel model;
  final InspectView view;
  final Commands commands;
  final KeyMap keys;
  final Scene scene;

  Screen(Stage stage, double width, double height) {
    LiveSettings settings =
        new LiveSettings(
            Settings.NONE, new SettingsStore(Path.of("unused")), work -> {}, thrown -> {});
    InspectContext context =
        new InspectContext(
            Platform::runLater, reader, Clock.systemUTC(), notices::add, settings, models);
    model = new InspectViewModel(context, BuiltInLines.lists(), TemplateLibrary.builtIn());
    view = new InspectView(model, BuiltInLines.sky(), minimal, dark, context);
    commands = new Commands(InspectCommands.of(model, view));
    keys = new KeyMap(commands);
    view.dress(new CommandControls(keys), commands);
    HBox status = new HBox(16);
    status.getStyleClass().add("lym-status");
    status.getChildren().setAll(view.status());
    status.getChildren().add(new Label());
    BorderPane root = new BorderPane(view);
    root.setBottom(status);
    scene = new Scene(root, width, height);
    themes.dress(scene);
    new KeyRouter(keys).install(scene);
    stage.setScene(scene);
    // TestFX hands on the stage of the test before, wherever that one had left it.
    stage.setMaximized(false);
    stage.setX(0);
    stage.setY(0);
    stage.sizeToScene();
    stage.show();
  }

  void choose(Theme theme) {
    themes.choose(theme);
    dark.set(theme.dark());
  }

  /** Waits until something is so; half a minute at most. */
  static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
