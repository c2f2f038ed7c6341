package org.lymanscope.app.inspect;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.spectrum.RedshiftKind;

/** The redshift as a number to type, with its uncertainty and its kind. */
final class RedshiftBox extends HBox {
  private final RedshiftModel redshift;
  private final Runnable leave;
  private final TextField z = new TextField();
  private final Label error = new Label();
  private final ToggleButton lya = Layout.toggle("z-kind", Text.get("inspect.kind.lya"));

  /**
   * Creates the box.
   *
   * @param leave gives the focus back to the plot
   */
  RedshiftBox(RedshiftModel redshift, Runnable leave) {
    super(4);
    this.redshift = redshift;
    this.leave = leave;
    setAlignment(Pos.CENTER_LEFT);
    buildField();
    error.setId("z-error");
    error.getStyleClass().addAll("lym-number", "lym-muted");
    error.setMinWidth(82);
    lya.setTooltip(new Tooltip(Text.get("inspect.kind.hint")));
    lya.setOnAction(event -> redshift.kindProperty().set(kind()));
    Label name = new Label("z");
    name.setLabelFor(z);
    getChildren().addAll(name, z, error, lya);
    redshift.zProperty().addListener((observable, was, now) -> show());
    redshift.errorProperty().addListener((observable, was, now) -> show());
    redshift.kindProperty().addListener((observable, was, now) -> show());
    show();
  }

  /** Puts the cursor into the field. */
  void focusField() {
    z.requestFocus();
    z.selectAll();
  }

  private void buildField() {
    z.setId("z-box");
    z.setAccessibleText(Text.get("inspect.z"));
    z.setTooltip(new Tooltip(Text.get("inspect.z.hint")));
    z.getStyleClass().add("lym-number");
    z.setPrefWidth(96);
    z.setOnAction(
        event -> {
          enter();
          leave.run();
        });
    z.focusedProperty()
        .addListener(
            (observable, was, now) -> {
              if (!now) {
                enter();
              }
            });
    z.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            show();
            leave.run();
            event.consume();
          }
        });
  }

  private RedshiftKind kind() {
    return lya.isSelected() ? RedshiftKind.LYA : RedshiftKind.SYSTEMIC;
  }

  private void enter() {
    double typed = TargetColumn.parse(z.getText().strip().replace(',', '.'));
    if (!z.getText().equals(shown()) && Double.isFinite(typed)) {
      redshift.type(typed);
    }
    show();
  }

  private String shown() {
    return String.format(Locale.ROOT, "%.6f", redshift.zProperty().get());
  }

  private void show() {
    z.setText(shown());
    double sigma = redshift.errorProperty().get();
    error.setText(
        Double.isNaN(sigma)
            ? Text.get("inspect.z.unknownError")
            : String.format(Locale.ROOT, "±%.6f", sigma));
    lya.setSelected(redshift.kindProperty().get() == RedshiftKind.LYA);
  }
}
