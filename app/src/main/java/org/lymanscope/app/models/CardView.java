package org.lymanscope.app.models;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.Provenance;

/** The card of a model or architecture, as somebody reads it who has not seen one before. */
final class CardView extends ScrollPane {
  private final ModelsViewModel model;
  private final List<Node> buttons;
  private final Runnable leave;
  private final VBox content = new VBox(14);
  private @Nullable NameBox name;
  private Label mark = new Label();

  /**
   * Creates the card.
   *
   * @param buttons what can be done with a model
   * @param leave gives the keys back to the list
   */
  CardView(ModelsViewModel model, List<Node> buttons, Runnable leave) {
    this.model = model;
    this.buttons = buttons;
    this.leave = leave;
    setId("model-card");
    setFitToWidth(true);
    setAccessibleText(Text.get("models.card"));
    setHbarPolicy(ScrollBarPolicy.NEVER);
    content.getStyleClass().add("lym-model-card");
    setContent(content);
    model
        .shownProperty()
        .addListener(
            (observable, was, now) -> {
              show(now);
              if (!sameModel(was, now)) {
                setVvalue(0);
              }
            });
    model.listedProperty().addListener(observable -> show(model.shownProperty().get()));
    model.choice().wantedProperty().addListener(observable -> showMark());
    model.choice().loadingProperty().addListener(observable -> showMark());
    model
        .choice()
        .active()
        .models()
        .addListener((ListChangeListener<ActiveModel>) change -> showMark());
    show(model.shownProperty().get());
  }

  /** Lets another name be typed. */
  void rename() {
    Optional.ofNullable(name).ifPresent(NameBox::edit);
  }

  private static boolean sameModel(Shown one, Shown other) {
    return one instanceof Shown.InLibrary first
        && other instanceof Shown.InLibrary second
        && first.card().id().equals(second.card().id());
  }

  private void show(Shown shown) {
    name = null;
    content.getChildren().clear();
    if (shown instanceof Shown.InLibrary some) {
      fill(some.card());
    } else if (shown instanceof Shown.Architecture some) {
      fill(some.network());
    } else if (model.listedProperty().get()) {
      content
          .getChildren()
          .addAll(
              Parts.section("models.none.title", Parts.sentence(Text.get("models.none.sentence"))),
              Parts.section("models.how.title", Parts.sentence(Text.get("models.how.sentence"))));
    }
    showMark();
  }

  private void fill(ModelCard card) {
    NameBox box = new NameBox(card.name(), model::rename, leave);
    name = box;
    mark = new Label();
    mark.setId("model-mark");
    FlowPane actions = new FlowPane(6, 6);
    actions.getChildren().setAll(buttons);
    content
        .getChildren()
        .addAll(
            new VBox(6, Panels.row(box, mark), actions),
            decision(card),
            new NetworkSection(card.spec()),
            Parts.section(
                "models.preprocessing",
                Parts.sentence(ModelWords.preprocessing(card.preprocessing()))),
            Parts.section("models.joint", Parts.sentence(ModelWords.joint(card.joint()))),
            Parts.section(
                "models.training",
                Parts.sentence(
                    card.trainingData().isBlank()
                        ? Text.get("models.training.unknown")
                        : card.trainingData())),
            Parts.section(
                "models.scores",
                Parts.sentence(
                    card.scores().isEmpty()
                        ? Text.get("models.scores.none")
                        : ModelWords.scores(card))),
            provenance(card));
  }

  private VBox decision(ModelCard card) {
    List<LineHead> lines = ModelWords.lines(card.spec());
    if (lines.isEmpty()) {
      return Parts.section("models.rule", Parts.sentence(Text.get("models.rule.none")));
    }
    int counting = (int) lines.stream().filter(LineHead::counts).count();
    return Parts.section(
        "models.rule",
        new RuleBox(card, counting, model::setRule),
        Parts.muted(Text.get("models.rule.hint", card.target().name())));
  }

  private VBox provenance(ModelCard card) {
    Provenance from = card.provenance();
    VBox section =
        Parts.section(
            "models.provenance",
            Parts.fact("models.provenance.source", from.source()),
            Parts.fact("models.provenance.made", ModelWords.minute(from.madeAt(), model.zone())),
            Parts.fact("models.provenance.version", "Lymanscope " + from.programVersion()),
            Parts.fact("models.provenance.id", card.id()));
    if (!from.sourceSha256().isEmpty()) {
      section.getChildren().add(Parts.fact("models.provenance.sum", from.sourceSha256()));
    }
    return section;
  }

  private void fill(NamedNetwork network) {
    Label title = new Label(network.label());
    title.getStyleClass().add("title-3");
    content
        .getChildren()
        .addAll(
            new VBox(
                6,
                title,
                Parts.sentence(Text.get("models.named." + network.label())),
                Parts.muted(Text.get("models.named.hint"))),
            new NetworkSection(network.spec()));
  }

  private void showMark() {
    if (!(model.shownProperty().get() instanceof Shown.InLibrary some)) {
      return;
    }
    String id = some.card().id();
    int place = model.choice().place(id);
    boolean answers =
        model.choice().active().models().stream().anyMatch(one -> one.card().id().equals(id));
    String state = model.choice().loadingProperty().get() ? "loading" : answers ? "on" : "off";
    String letter = place == 0 ? "a" : "b";
    mark.setText(place < 0 ? "" : Text.get("models.mark." + letter + "." + state));
    mark.getStyleClass().setAll("label", "text-bold", "lym-model-" + letter + "-text");
  }
}
