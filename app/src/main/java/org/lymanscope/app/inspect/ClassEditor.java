package org.lymanscope.app.inspect;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Adds classes of the user's own and takes them away again. */
final class ClassEditor extends VBox {
  private final ClassChoice choice;
  private final TextField name = new TextField();
  private final ComboBox<SpectralClass> parent = new ComboBox<>();
  private final Label problem = new Label();
  private final VBox own = new VBox(4);

  ClassEditor(ClassChoice choice) {
    super(8);
    this.choice = choice;
    getStyleClass().add("lym-panel");
    name.setId("class-name");
    name.setPromptText(Text.get("inspect.classes.name"));
    name.setAccessibleText(Text.get("inspect.classes.name"));
    name.setOnAction(event -> add());
    parent.setId("class-parent");
    parent.setPromptText(Text.get("inspect.classes.parent"));
    parent.setAccessibleText(Text.get("inspect.classes.parent"));
    parent.setItems(choice.classes());
    Button add = Layout.button("class-add", Text.get("inspect.classes.add"), this::add);
    problem.getStyleClass().add("danger");
    getChildren().addAll(Layout.row(name, parent, add), problem, own);
    list();
  }

  void show(Node beside) {
    PopOver pane = new PopOver(this);
    pane.setTitle(Text.get("inspect.classes.edit"));
    pane.setHeaderAlwaysVisible(true);
    pane.show(beside);
  }

  private void add() {
    Optional<String> refused = choice.add(name.getText(), Optional.ofNullable(parent.getValue()));
    problem.setText(refused.map(some -> Text.get("inspect.classes.problem", some)).orElse(""));
    if (refused.isEmpty()) {
      name.clear();
    }
    list();
  }

  private void list() {
    own.getChildren().clear();
    for (SpectralClass some : choice.classes()) {
      if (choice.isOwn(some)) {
        Button remove =
            Layout.button(
                "class-remove-" + some.name(),
                Text.get("inspect.classes.remove", some.name()),
                () -> {
                  choice.remove(some);
                  list();
                });
        own.getChildren().add(Layout.row(new Label(choice.describe(some)), Panels.space(), remove));
      }
    }
  }
}
