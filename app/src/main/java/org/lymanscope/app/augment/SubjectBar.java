package org.lymanscope.app.augment;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Which spectrum it is, and what is taken for true of it. */
final class SubjectBar extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final AugmentViewModel model;
  private final Label title = new Label();
  private final Label source = new Label();
  private final TextField find = new TextField();
  private final TextField redshift = new TextField();
  private final ComboBox<SpectralClass> classes = new ComboBox<>();
  private boolean following;

  /**
   * Creates the bar.
   *
   * @param bins tells of which bar of a dataset the spectra are, and leads back
   */
  SubjectBar(AugmentViewModel model, BinSubjects bins) {
    super(6);
    this.model = model;
    getStyleClass().add("lym-augment-bar");
    title.setId("augment-title");
    title.getStyleClass().addAll("title-4", "lym-number");
    title.setMinWidth(USE_PREF_SIZE);
    source.setId("augment-source");
    source.getStyleClass().addAll("lym-muted", "text-small");
    Parts.name(find, "augment-find", Text.get("augment.find"));
    find.setPromptText(Text.get("augment.find"));
    find.setPrefColumnCount(11);
    find.setOnAction(event -> find());
    Parts.name(redshift, "augment-z", Text.get("augment.label.z"));
    redshift.getStyleClass().add("lym-number");
    redshift.setPrefColumnCount(6);
    redshift.setOnAction(event -> typed());
    redshift.focusedProperty().addListener((observable, was, now) -> typedUnless(now));
    Parts.name(classes, "augment-class", Text.get("augment.label.class"));
    classes.getItems().setAll(SpectralClass.STANDARD);
    classes.valueProperty().addListener((observable, was, now) -> chosen(now));
    classes.setPrefWidth(118);
    Label z = new Label("z");
    z.setLabelFor(redshift);
    getChildren().addAll(title, find, leave(bins), Panels.space(), source, classes, z, redshift);
    setAlignment(Pos.CENTER_LEFT);
    model.subjectProperty().addListener(observable -> follow());
    follow();
  }

  /** Says behind which bar of a dataset the spectrum stands; leads back to the survey. */
  private static Button leave(BinSubjects bins) {
    Button button = Parts.sign("augment-bin", "", Text.get("augment.bin.leave"), bins::leave);
    button.setMnemonicParsing(false); // BAL_QSO is a word
    bins.placeProperty()
        .addListener((observable, was, now) -> show(button, now.map(AugmentWords::place)));
    show(button, bins.placeProperty().get().map(AugmentWords::place));
    return button;
  }

  private static void show(Button button, Optional<String> text) {
    button.setText(text.orElse(""));
    button.setAccessibleText(text.orElse("") + " " + Text.get("augment.bin.leave"));
    Panels.showWhen(button, text.isPresent());
  }

  private void find() {
    boolean found = model.find(find.getText());
    find.pseudoClassStateChanged(WRONG, !found);
    if (found) {
      find.clear();
    }
  }

  private void typedUnless(boolean focused) {
    if (!focused) {
      typed();
    }
  }

  private void typed() {
    String text = redshift.getText().strip().replace(',', '.');
    Optional<Subject> now = model.subjectProperty().get();
    if (now.isPresent() && !text.equals(written(now.get()))) {
      try {
        model.setRedshift(Double.parseDouble(text));
      } catch (NumberFormatException e) {
        follow(); // what is no number is forgotten
      }
    }
    follow();
  }

  private void chosen(SpectralClass next) {
    if (!following && next != null) {
      model.setSpectralClass(next);
    }
  }

  private void follow() {
    following = true;
    Optional<Subject> now = model.subjectProperty().get();
    setDisable(now.isEmpty());
    title.setText(now.map(some -> some.content().title()).orElse(""));
    source.setText(now.map(some -> AugmentWords.source(some.source())).orElse(""));
    classes.setValue(now.map(some -> some.label().spectralClass()).orElse(SpectralClass.UNKNOWN));
    redshift.setText(now.map(SubjectBar::written).orElse(""));
    following = false;
  }

  private static String written(Subject subject) {
    double z = subject.label().z();
    return Double.isNaN(z) ? "" : String.format(Locale.ROOT, "%.4f", z);
  }
}
