package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.app.plot.WindowPlace;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;

/** How the person likes to work, remembered over a restart. UI thread only. */
public final class Preferences {
  /** How many standard comments there are. */
  static final int COMMENTS = 4;

  private static final String COMMENT = "inspect.comment.";
  private static final String WINDOW = "inspect.window.place";

  private final LiveSettings settings;
  private final BooleanProperty blind = new SimpleBooleanProperty(this, "blind", false);
  private final BooleanProperty advance = new SimpleBooleanProperty(this, "advance", true);
  private final BooleanProperty strip = new SimpleBooleanProperty(this, "strip", true);
  private final ReadOnlyObjectWrapper<List<StandardComment>> comments =
      new ReadOnlyObjectWrapper<>(List.of());

  Preferences(LiveSettings settings) {
    this.settings = settings;
    remember(blind);
    remember(advance);
    remember(strip);
    readComments();
  }

  /** Whether pipeline and other inspectors are hidden until one has answered. */
  public BooleanProperty blindProperty() {
    return blind;
  }

  /** Whether a quality goes on to the next spectrum. */
  public BooleanProperty advanceProperty() {
    return advance;
  }

  /** Whether the models' lines × boxes are shown below the plot. */
  public BooleanProperty stripProperty() {
    return strip;
  }

  /** The comments that a key adds, four of them. */
  public ReadOnlyObjectProperty<List<StandardComment>> commentsProperty() {
    return comments.getReadOnlyProperty();
  }

  /**
   * Changes a standard comment.
   *
   * @param number from 1 to 4
   * @param sentence blank to have the original one again
   */
  public void setComment(int number, String sentence) {
    String kept = sentence.strip();
    settings.update(
        old -> old.withValue(COMMENT + number, kept.equals(original(number)) ? "" : kept));
    readComments();
  }

  /** Where the zoom window at a line was put; empty if it never was. */
  Optional<WindowPlace> windowPlace() {
    return WindowPlace.parse(settings.get().value(WINDOW, ""));
  }

  /** Remembers where the zoom window at a line was put. */
  void setWindowPlace(WindowPlace place) {
    settings.update(old -> old.withValue(WINDOW, String.valueOf(place)));
  }

  private void readComments() {
    comments.set(IntStream.rangeClosed(1, COMMENTS).mapToObj(this::comment).toList());
  }

  private StandardComment comment(int number) {
    String own = settings.get().value(COMMENT + number, "");
    return own.isBlank()
        ? new StandardComment(
            original(number), Text.get("inspect.standardComment." + number + ".short"))
        : StandardComment.own(own);
  }

  private static String original(int number) {
    return Text.get("inspect.standardComment." + number);
  }

  private void remember(BooleanProperty property) {
    String name = "inspect." + property.getName();
    String initial = settings.get().value(name, String.valueOf(property.get()));
    property.set(Boolean.parseBoolean(initial));
    property.addListener(
        (observable, was, now) -> settings.update(old -> old.withValue(name, String.valueOf(now))));
  }
}
