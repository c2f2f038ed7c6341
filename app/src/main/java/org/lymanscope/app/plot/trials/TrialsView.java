package org.lymanscope.app.plot.trials;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.lymanscope.app.plot.PaintedPicture;
import org.lymanscope.engine.search.Trial;

/**
 * Trials as parallel coordinates that answer: dragging along an axis marks a part of it, a click on
 * the axis takes the mark away, a click on a line chooses its trial. By keys: left and right choose
 * an axis, up and down move the foot of its mark, with Shift the head, Delete takes it away. UI
 * thread only.
 */
public final class TrialsView extends Region {
  private static final Duration REST = Duration.millis(40);
  private static final double LEFT = 100;
  private static final double RIGHT = 52;
  private static final double TOP = 52;
  private static final double BOTTOM = 16;
  private static final double REACH = 8;
  private static final double NEAR_AXIS = 11;
  private static final double BRUSH_WIDTH = 16;
  private static final double LEAST_DRAG = 4;
  private static final double STEP = 0.05;

  private final PaintedPicture<Rectangle2D> lines;
  private final PaintedPicture<Rectangle2D> axes;
  private final ObjectProperty<Optional<TrialPlane>> plane =
      new SimpleObjectProperty<>(this, "plane", Optional.empty());
  private final ObjectProperty<Brushes> brushes =
      new SimpleObjectProperty<>(this, "brushes", Brushes.NONE);
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen");
  private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered");
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private final Group marks = new Group();
  private final Polyline chosenLine = line("lym-trial-chosen");
  private final Polyline hoveredLine = line("lym-trial-hovered");
  private final Label readout = new Label();
  private Function<Trial, String> words = trial -> String.valueOf(trial.number());
  private int cursor = -1;
  private Optional<Drag> drag = Optional.empty();

  /**
   * A part of an axis that is being marked or moved.
   *
   * @param axis from 0
   * @param from place where the mouse was pressed
   * @param moved what is moved; empty where something is marked anew
   */
  private record Drag(int axis, double from, Optional<Brushes.Part> moved) {}

  /**
   * Creates an empty view.
   *
   * @param worker where it is painted
   * @param ui back to the UI thread
   */
  public TrialsView(Executor worker, Executor ui) {
    lines = new PaintedPicture<>(worker, ui, REST, this::paintingLines, area -> {});
    axes = new PaintedPicture<>(worker, ui, REST, this::paintingAxes, area -> {});
    axes.activeProperty().bind(lines.activeProperty());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("lym-trials");
    marks.setManaged(false);
    marks.setMouseTransparent(true);
    readout.setManaged(false);
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    readout.getStyleClass().addAll("lym-number", "lym-scan-readout");
    getChildren().addAll(lines.view(), chosenLine, hoveredLine, axes.view(), marks, readout);
    plane.addListener(observable -> showAll());
    brushes.addListener(observable -> showKept());
    dark.addListener(observable -> showAll());
    chosen.addListener(observable -> showLines());
    hovered.addListener(observable -> showLines());
    focusedProperty().addListener(observable -> showMarks());
    setOnMouseMoved(this::moved);
    setOnMouseExited(event -> hover(Optional.empty(), event));
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnKeyPressed(this::typed);
  }

  private static Polyline line(String style) {
    Polyline line = new Polyline();
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.getStyleClass().add(style);
    return line;
  }

  /** What is shown; empty for nothing. */
  public ObjectProperty<Optional<TrialPlane>> planeProperty() {
    return plane;
  }

  /** What is marked. */
  public ObjectProperty<Brushes> brushesProperty() {
    return brushes;
  }

  /** Number of the trial that is chosen; 0 for none. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /** Number of the trial that the mouse is on, here or in a table; 0 for none. */
  public IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** Whether to draw for a dark window. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether it is seen; while it is not, nothing is painted. */
  public BooleanProperty activeProperty() {
    return lines.activeProperty();
  }

  /** How a trial is told under the mouse. */
  public void setWords(Function<Trial, String> sentence) {
    words = sentence;
  }

  /** Where an axis stands and from where to where it reaches, for whoever drives the mouse. */
  public Rectangle2D axisBox(int axis) {
    double x = plane.get().map(some -> some.x(axis, area())).orElse(0.0);
    return new Rectangle2D.Double(x, TOP, 0, area().getHeight());
  }

  private Rectangle2D area() {
    return new Rectangle2D.Double(
        LEFT, TOP, Math.max(1, getWidth() - LEFT - RIGHT), Math.max(1, getHeight() - TOP - BOTTOM));
  }

  private PaintedPicture.Painting<Rectangle2D> paintingLines() {
    Optional<TrialPlane> now = plane.get();
    Brushes marked = brushes.get();
    TrialInk ink = TrialInk.of(dark.get());
    Rectangle2D area = area();
    return (g, width, height) -> {
      g.setPaint(ink.background());
      g.fillRect(0, 0, width, height);
      now.ifPresent(some -> some.paintLines(g, area, ink, trial -> marked.keep(some, trial)));
      return area;
    };
  }

  /** On nothing: what is chosen and what the mouse is on lie between. */
  private PaintedPicture.Painting<Rectangle2D> paintingAxes() {
    Optional<TrialPlane> now = plane.get();
    TrialInk ink = TrialInk.of(dark.get());
    Rectangle2D area = area();
    return (g, width, height) -> {
      now.ifPresent(some -> some.paintAxes(g, area, ink));
      return area;
    };
  }

  // --- What is shown ------------------------------------------------------------------------

  @Override
  protected void layoutChildren() {
    lines.fit(getWidth(), getHeight());
    axes.fit(getWidth(), getHeight());
    showMarks();
    showLines();
  }

  private void showAll() {
    axes.repaint();
    showKept();
  }

  private void showKept() {
    lines.repaint();
    showMarks();
    showLines();
  }

  private void showMarks() {
    List<Rectangle> all = new ArrayList<>();
    plane.get().ifPresent(some -> addMarks(some, all));
    marks.getChildren().setAll(all);
  }

  private void addMarks(TrialPlane some, List<Rectangle> all) {
    if (isFocused() && cursor >= 0 && cursor < some.axes()) {
      Rectangle focus = rectangle(some, cursor, new Brushes.Part(0, 1), 2);
      focus.getStyleClass().add("lym-trial-cursor");
      all.add(focus);
    }
    brushes
        .get()
        .parts()
        .forEach(
            (axis, part) -> {
              Rectangle mark = rectangle(some, axis, part, 0);
              mark.getStyleClass().add("lym-trial-brush");
              all.add(mark);
            });
  }

  private Rectangle rectangle(TrialPlane some, int axis, Brushes.Part part, double more) {
    Rectangle2D area = area();
    double head = TrialPlane.y(part.to(), area);
    double foot = TrialPlane.y(part.from(), area);
    double width = BRUSH_WIDTH + 2 * more;
    return new Rectangle(
        some.x(axis, area) - width / 2, head - more, width, Math.max(2, foot - head) + 2 * more);
  }

  private void showLines() {
    showLine(chosenLine, chosen.get());
    showLine(hoveredLine, hovered.get());
  }

  private void showLine(Polyline line, int number) {
    line.getPoints().clear();
    find(number)
        .ifPresent(
            trial -> {
              for (double corner : plane.get().orElseThrow().corners(trial, area())) {
                line.getPoints().add(corner);
              }
            });
  }

  private Optional<Trial> find(int number) {
    return plane
        .get()
        .filter(some -> some.rank(number) >= 0)
        .map(some -> some.ranked().get(some.rank(number)));
  }

  // --- The mouse ----------------------------------------------------------------------------

  private void moved(MouseEvent event) {
    boolean axis = axisAt(event).isPresent();
    setCursor(axis ? Cursor.V_RESIZE : Cursor.DEFAULT);
    hover(axis ? Optional.empty() : trialAt(event), event);
  }

  private void hover(Optional<Trial> trial, MouseEvent event) {
    hovered.set(trial.map(Trial::number).orElse(0));
    readout.setVisible(trial.isPresent());
    trial.ifPresent(
        some -> {
          readout.setText(words.apply(some));
          readout.autosize();
          double right = Math.max(0, getWidth() - readout.getWidth() - 4);
          double above = event.getY() - readout.getHeight() - 10;
          readout.relocate(
              Math.min(event.getX() + 12, right), above < 0 ? event.getY() + 16 : above);
        });
  }

  private Optional<Trial> trialAt(MouseEvent event) {
    return plane
        .get()
        .flatMap(
            some ->
                some.nearest(
                    event.getX(),
                    event.getY(),
                    area(),
                    REACH,
                    trial -> brushes.get().keep(some, trial)));
  }

  private Optional<Integer> axisAt(MouseEvent event) {
    Rectangle2D area = area();
    boolean beside =
        event.getY() < area.getY() - NEAR_AXIS || event.getY() > area.getMaxY() + NEAR_AXIS;
    if (plane.get().isEmpty() || beside) {
      return Optional.empty();
    }
    TrialPlane some = plane.get().get();
    int last = some.axes() - 1;
    long nearest = Math.round((event.getX() - area.getX()) / area.getWidth() * last);
    int axis = (int) Math.max(0, Math.min(last, nearest));
    boolean near = Math.abs(some.x(axis, area) - event.getX()) <= NEAR_AXIS;
    return near ? Optional.of(axis) : Optional.empty();
  }

  private double placeAt(MouseEvent event) {
    Rectangle2D area = area();
    return (area.getMaxY() - event.getY()) / area.getHeight();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double place = placeAt(event);
    drag =
        axisAt(event)
            .map(
                axis ->
                    new Drag(
                        axis, place, brushes.get().of(axis).filter(part -> part.contains(place))));
    drag.ifPresent(
        some -> {
          cursor = some.axis();
          hover(Optional.empty(), event);
        });
    if (drag.isEmpty()) {
      trialAt(event).map(Trial::number).ifPresent(chosen::set);
    }
  }

  private void dragged(MouseEvent event) {
    drag.ifPresent(some -> mark(some, placeAt(event)));
  }

  private void mark(Drag some, double place) {
    Brushes.Part part =
        some.moved()
            .map(old -> old.moved(place - some.from()))
            .orElseGet(() -> Brushes.Part.between(some.from(), place));
    brushes.set(brushes.get().with(some.axis(), part));
  }

  /** A press that did not go anywhere takes the mark away. */
  private void released(MouseEvent event) {
    drag.ifPresent(
        some -> {
          double far = Math.abs(placeAt(event) - some.from()) * area().getHeight();
          if (far < LEAST_DRAG) {
            brushes.set(brushes.get().without(some.axis()));
          }
        });
    drag = Optional.empty();
  }

  // --- Keys ---------------------------------------------------------------------------------

  private void typed(KeyEvent event) {
    if (plane.get().isEmpty()) {
      return;
    }
    int last = plane.get().get().axes() - 1;
    switch (event.getCode()) {
      case LEFT -> point(Math.max(0, cursor - 1));
      case RIGHT -> point(Math.min(last, cursor + 1));
      case UP -> widen(event.isShiftDown(), STEP);
      case DOWN -> widen(event.isShiftDown(), -STEP);
      case DELETE, BACK_SPACE -> brushes.set(brushes.get().without(cursor));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void point(int axis) {
    cursor = axis;
    setAccessibleHelp(plane.get().map(some -> some.name(axis)).orElse(""));
    showMarks();
  }

  private void widen(boolean head, double by) {
    if (cursor < 0) {
      return;
    }
    Brushes.Part old = brushes.get().of(cursor).orElse(new Brushes.Part(0, 1));
    double from = head ? old.from() : Math.min(old.to(), old.from() + by);
    double to = head ? Math.max(old.from(), old.to() + by) : old.to();
    brushes.set(brushes.get().with(cursor, Brushes.Part.between(from, to)));
  }
}
