package org.lymanscope.app.inspect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Where the person decides: class, redshift, quality, flags, comment. */
final class DecisionView extends VBox {
  private static final Duration PATIENCE = Duration.millis(150);

  private final InspectViewModel model;
  private final FlowPane classes = new FlowPane(4, 4);
  private final RedshiftBox redshift;
  private final CommentBox comment;
  private final Map<Quality, ToggleButton> qualities = new EnumMap<>(Quality.class);
  private final Map<Issue, ToggleButton> issues = new EnumMap<>(Issue.class);
  private final Label failure = new Label();
  private final PauseTransition slow = new PauseTransition(PATIENCE);

  DecisionView(InspectViewModel model, Runnable leave) {
    super(7);
    this.model = model;
    redshift = new RedshiftBox(model.redshift(), leave);
    comment = new CommentBox(model, leave);
    setId("decision");
    getStyleClass().add("lym-panel");
    buildClasses();
    getChildren()
        .addAll(
            Panels.heading("inspect.decision"),
            failureBar(),
            classes,
            redshift,
            qualityRow(),
            flagRow(),
            comment,
            choiceRow());
    slow.setOnFinished(event -> setDisable(true));
    model.presentProperty().addListener((observable, was, now) -> follow(now));
    setDisable(!model.presentProperty().get());
  }

  /** While a spectrum is on its way nothing can be decided; it looks so only if that takes time. */
  private void follow(boolean present) {
    setMouseTransparent(!present);
    if (present) {
      slow.stop();
      setDisable(false);
    } else {
      slow.playFromStart();
    }
  }

  /** Puts the cursor into the redshift box. */
  void focusRedshift() {
    redshift.focusField();
  }

  /** Puts the cursor into the comment. */
  void focusComment() {
    comment.focusText();
  }

  private void buildClasses() {
    classes.setId("class-buttons");
    model
        .classes()
        .classes()
        .addListener((ListChangeListener<SpectralClass>) change -> fillClasses());
    model.draft().spectralClassProperty().addListener(observable -> showClass());
    fillClasses();
  }

  private void fillClasses() {
    classes.getChildren().clear();
    for (SpectralClass some : model.classes().classes()) {
      ToggleButton button = Layout.toggle("class-" + some.name(), some.name().replace('_', ' '));
      button.setUserData(some);
      button.setTooltip(new Tooltip(model.classes().describe(some)));
      button.setOnAction(
          event -> {
            model.draft().choose(some);
            showClass();
          });
      classes.getChildren().add(button);
    }
    Button more =
        Layout.button("class-edit", "…", () -> new ClassEditor(model.classes()).show(classes));
    more.setAccessibleText(Text.get("inspect.classes.edit"));
    more.setTooltip(new Tooltip(Text.get("inspect.classes.edit")));
    classes.getChildren().add(more);
    showClass();
  }

  private void showClass() {
    Optional<SpectralClass> chosen = model.draft().spectralClassProperty().get();
    for (var node : classes.getChildren()) {
      if (node instanceof ToggleButton button) {
        button.setSelected(chosen.filter(some -> some.equals(button.getUserData())).isPresent());
      }
    }
  }

  private HBox qualityRow() {
    HBox row = Layout.row(new Label(Text.get("inspect.quality")));
    for (Quality quality : Quality.values()) {
      ToggleButton button = Layout.toggle("quality-" + quality.digit(), "" + quality.digit());
      String meaning = Text.get("inspect.quality." + quality.digit());
      button.setTooltip(new Tooltip(meaning));
      button.setAccessibleText(
          Text.get("inspect.quality") + " " + quality.digit() + ": " + meaning);
      button.setOnAction(
          event -> {
            model.rate(quality);
            showQuality();
          });
      qualities.put(quality, button);
      row.getChildren().add(button);
    }
    model.draft().qualityProperty().addListener(observable -> showQuality());
    return row;
  }

  private void showQuality() {
    Optional<Quality> given = model.draft().qualityProperty().get();
    qualities.forEach((quality, button) -> button.setSelected(given.equals(Optional.of(quality))));
  }

  private HBox flagRow() {
    HBox row = Layout.row(new Label(Text.get("inspect.flags")));
    for (Issue issue : Issue.values()) {
      ToggleButton button = Layout.toggle("issue-" + issue.name(), issue.name());
      String meaning = Text.get("inspect.issue." + issue.name());
      button.setTooltip(new Tooltip(meaning));
      button.setAccessibleText(meaning);
      button.setOnAction(event -> model.draft().toggle(issue));
      issues.put(issue, button);
      row.getChildren().add(button);
    }
    model
        .draft()
        .issuesProperty()
        .addListener(
            observable ->
                issues.forEach(
                    (issue, button) ->
                        button.setSelected(model.draft().issuesProperty().get().contains(issue))));
    ToggleButton star = Layout.toggle("bookmark", "★");
    star.setAccessibleText(Text.get("inspect.bookmark"));
    star.setTooltip(new Tooltip(Text.get("inspect.bookmark")));
    star.selectedProperty().bindBidirectional(model.draft().bookmarkedProperty());
    row.getChildren().addAll(Panels.space(), star);
    return row;
  }

  private HBox choiceRow() {
    CheckBox blind = box("blind", model.preferences().blindProperty());
    CheckBox advance = box("advance", model.preferences().advanceProperty());
    return Layout.row(advance, Panels.space(), blind);
  }

  private static CheckBox box(String name, BooleanProperty property) {
    CheckBox box = new CheckBox(Text.get("inspect." + name));
    box.setId("inspect-" + name);
    box.setTooltip(new Tooltip(Text.get("inspect." + name + ".hint")));
    box.setAccessibleText(Text.get("inspect." + name + ".hint"));
    box.selectedProperty().bindBidirectional(property);
    return box;
  }

  private HBox failureBar() {
    failure.setWrapText(true);
    failure.setId("record-failure");
    failure.getStyleClass().add("danger");
    HBox.setHgrow(failure, Priority.ALWAYS);
    Button retry =
        Layout.button("record-retry", Text.get("inspect.retry"), model.recording()::retry);
    HBox bar = Layout.row(failure, retry);
    bar.getStyleClass().add("lym-failure");
    Panels.showWhen(bar, false);
    model
        .recording()
        .failureProperty()
        .addListener(
            (observable, was, now) -> {
              failure.setText(now.orElse(""));
              Panels.showWhen(bar, now.isPresent());
            });
    return bar;
  }
}
