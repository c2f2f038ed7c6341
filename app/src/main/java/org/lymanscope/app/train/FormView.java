package org.lymanscope.app.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRows;

/** What to train: the form, below it what it will take, and the button that starts it. */
final class FormView extends BorderPane {
  private final TrainViewModel model;
  private final TrainingForm form;
  private final VBox choices = new VBox(6);
  private final FlowPane recipeButtons = new FlowPane(6, 4);
  private final FlowPane furtherButtons = new FlowPane(6, 4);
  private final StartFooter footer;

  FormView(TrainViewModel model) {
    this.model = model;
    this.form = model.form();
    this.footer = new StartFooter("train", model.obstacleProperty());
    setId("train-form");
    VBox rows = new VBox(10);
    rows.getStyleClass().add("lym-augment-side");
    rows.getChildren().addAll(begin());
    rows.getChildren().addAll(network());
    rows.getChildren().addAll(learning());
    rows.getChildren().addAll(augmentation());
    rows.getChildren().addAll(expert());
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setId("train-form-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(Text.get("train.form"));
    setCenter(scroll);
    setBottom(footer);
    form.augmentations().addListener((ListChangeListener<AugmentChoice>) change -> showChoices());
    showChoices();
    model.estimateProperty().addListener(observable -> showEstimate());
    model.timing().tryingProperty().addListener(observable -> showEstimate());
    showEstimate();
  }

  /** Makes the buttons of the commands, once all commands are known. */
  void dress(CommandControls controls, Commands commands) {
    recipeButtons
        .getChildren()
        .setAll(
            controls.button(commands.get("train.recipe.open"), Text.get("train.button.open")),
            controls.button(commands.get("train.recipe.save"), Text.get("train.button.save")),
            controls.toggle(commands.get("train.recipe.show"), Text.get("train.button.show")));
    furtherButtons
        .getChildren()
        .setAll(controls.button(commands.get("train.further"), Text.get("train.button.further")));
    footer.dress(
        commands,
        controls.button(commands.get("train.start"), Text.get("train.button.start")),
        controls.button(commands.get("train.trial"), Text.get("train.button.trial")));
  }

  @Override
  public void requestFocus() {
    if (!footer.focusButton()) {
      lookup("#train-recipe").requestFocus();
    }
  }

  // --- Sections -----------------------------------------------------------------------------

  private List<Node> begin() {
    ComboBox<ShippedTraining> recipes =
        FormRows.recipes(
            "train-recipe", ShippedTraining.values(), model.shippedProperty(), model::choose);
    Label problem = Parts.problem("train-recipe-problem");
    problem.textProperty().bind(model.problemProperty());
    Label unfit = Parts.problem("train-dataset-problem");
    unfit.textProperty().bind(model.dataProblemProperty());
    Label rows = Panels.hint("");
    rows.setId("train-rows");
    Panels.showWhen(rows, false);
    model
        .rowsProperty()
        .addListener(
            (observable, was, now) -> {
              rows.setText(rows(now));
              Panels.showWhen(rows, now.isPresent());
            });
    return List.of(
        Panels.heading("train.section.begin"),
        FormRows.row("recipe", recipes, recipeButtons, problem),
        FormRows.typed(form.name),
        FormRows.dataset("dataset", model, rows, unfit));
  }

  private List<Node> network() {
    ComboBox<NetworkChoice> networks =
        FormRows.choice("network", form.networks(), form.network, FormView::networkName);
    networks.setButtonCell(FormRows.cell(FormView::networkName)); // how large it is stands below
    networks.setCellFactory(list -> FormRows.cell(FormView::network));
    ComboBox<Optional<ModelCard>> start =
        FormRows.choice(
            "start",
            FormRows.optional(model.models(), true),
            form.start,
            card -> card.map(ModelCard::name).orElse(Text.get("train.start.random")));
    Label misfit = Parts.problem("train-start-problem");
    misfit.textProperty().bind(form.startProblemProperty());
    VBox freeze = FormRows.typed(form.freeze);
    VBox unfreeze = FormRows.typed(form.unfreeze);
    Runnable show =
        () -> {
          Panels.showWhen(freeze, form.start.get().isPresent());
          Panels.showWhen(unfreeze, form.start.get().isPresent());
        };
    form.start.addListener(observable -> show.run());
    show.run();
    return List.of(
        Panels.heading("train.section.network"),
        FormRows.row("network", networks, size()),
        FormRows.row(
            "channels",
            FormRows.choice("channels", form.channelChoices(), form.channels, FormView::channels)),
        FormRows.typed(form.boxes),
        FormRows.typed(form.lines),
        FormRows.typed(form.threshold),
        FormRows.row("start", start, furtherButtons, misfit),
        freeze,
        unfreeze);
  }

  /** How large the network is, with what the other fields say of it. */
  private Label size() {
    Label size = Panels.hint("");
    size.setId("train-network-size");
    form.recipeProperty()
        .addListener(
            (observable, was, now) ->
                now.map(TrainingRecipe::network).ifPresent(spec -> size.setText(size(spec))));
    return size;
  }

  private List<Node> learning() {
    ComboBox<?> optimiser =
        FormRows.choice("optimiser", form.optimisers(), form.optimiser, FormView::optimiser);
    ComboBox<ScheduleKind> schedule =
        FormRows.choice(
            "schedule",
            FXCollections.observableArrayList(ScheduleKind.values()),
            form.schedule,
            kind -> Text.get("train.schedule." + lower(kind)));
    VBox factor = FormRows.typed(form.factor);
    VBox every = FormRows.typed(form.every);
    Runnable show =
        () -> {
          Panels.showWhen(factor, form.schedule.get().hasFactor());
          Panels.showWhen(every, form.schedule.get().hasEpochs());
        };
    form.schedule.addListener(observable -> show.run());
    show.run();
    List<Node> rows = new ArrayList<>();
    rows.add(Panels.heading("train.section.learning"));
    for (Field<?> field : Arrays.asList(form.epochs, form.patience, form.batch)) {
      rows.add(FormRows.typed(field));
    }
    rows.add(FormRows.row("optimiser", optimiser));
    rows.add(FormRows.typed(form.rate));
    rows.add(FormRows.typed(form.warmUp));
    rows.add(FormRows.row("schedule", schedule));
    rows.addAll(List.of(factor, every));
    for (Field<?> field : Arrays.asList(form.decay, form.clip, form.gamma, form.seed)) {
      rows.add(FormRows.typed(field));
    }
    return rows;
  }

  private List<Node> augmentation() {
    return List.of(
        Panels.heading("train.section.augmentation"),
        Panels.hint(Text.get("train.section.augmentation.hint")),
        choices);
  }

  private List<Node> expert() {
    TextArea text = new TextArea();
    text.setId("train-yaml");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(18);
    text.setAccessibleText(Text.get("train.yaml"));
    text.textProperty().bind(model.yamlProperty());
    VBox box =
        new VBox(4, Panels.heading("train.yaml"), Panels.hint(Text.get("train.yaml.hint")), text);
    model.yamlShownProperty().addListener((observable, was, now) -> Panels.showWhen(box, now));
    Panels.showWhen(box, model.yamlShownProperty().get());
    return List.of(box);
  }

  // --- What is shown ------------------------------------------------------------------------

  private void showChoices() {
    choices.getChildren().clear();
    for (AugmentChoice choice : form.augmentations()) {
      CheckBox box = new CheckBox(choice.title());
      box.setId("train-augment-" + choice.word());
      box.selectedProperty().bindBidirectional(choice.onProperty());
      choices.getChildren().add(new VBox(1, box, Panels.hint(choice.recipe())));
    }
  }

  private void showEstimate() {
    Optional<Estimate> some = model.estimateProperty().get();
    footer.estimate(
        some.map(this::timeWords).orElse(""),
        some.map(one -> Text.get("train.memory", TrainWords.size(one.bytes()))).orElse(""));
  }

  private String timeWords(Estimate some) {
    if (model.timing().tryingProperty().get()) {
      return Text.get("train.time.trying");
    }
    return some.epoch()
        .map(
            seconds ->
                Text.get(
                    "train.time",
                    TrainWords.time(seconds),
                    TrainWords.time(seconds * some.epochs()),
                    Text.count(some.epochs()),
                    model.timing().threads()))
        .orElse(Text.get("train.time.unknown"));
  }

  // --- Words --------------------------------------------------------------------------------

  private static String rows(Optional<TrainingRows> rows) {
    return rows.map(
            some ->
                Text.get(
                    some.validation() == 0 ? "train.rows.unvalidated" : "train.rows",
                    Text.count(some.training()),
                    Text.count(some.validation())))
        .orElse("");
  }

  private static String network(NetworkChoice choice) {
    Convolutions stack = choice.spec().convolutions();
    return Text.get("train.network.entry", networkName(choice), stack.layers(), stack.filters());
  }

  private static String networkName(NetworkChoice choice) {
    return choice.label().isEmpty() ? Text.get("train.network.own") : choice.label();
  }

  private static String size(NetworkSpec spec) {
    Convolutions stack = spec.convolutions();
    String end =
        spec.finder()
            .map(
                finder ->
                    Text.get(
                        spec.endsInRedshift()
                            ? "train.network.size.toRedshift"
                            : "train.network.size.lines",
                        finder.heads().size(),
                        finder.boxes()))
            .orElseGet(() -> Text.get("train.network.size.redshift"));
    return Text.get(
        "train.network.size", stack.layers(), stack.filters(), end, Text.count(spec.totalCount()));
  }

  private static String channels(List<InputChannel> channels) {
    return channels.stream()
        .map(channel -> Text.get("train.channel." + lower(channel)))
        .collect(Collectors.joining(" + "));
  }

  private static String optimiser(Enum<?> kind) {
    return Text.get("train.optimiser." + lower(kind));
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
