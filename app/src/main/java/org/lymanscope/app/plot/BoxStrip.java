package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Lines × boxes of one or two line finders as a heat map, its wavelengths below those of the plot.
 * A line that both know has one row, the active model's half above. UI thread only.
 */
public final class BoxStrip extends Region {
  private static final Font NAME = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final double HIGHEST_ROW = 14;
  private static final double LOWEST_ROW = 5;

  /** Rows lower than this have no room for every name. */
  private static final double NAMED_ROW = 12;

  /** What is less probable than this is left out. */
  private static final double LEAST = 0.01;

  /** From here on the place within a box is marked. */
  private static final double MARKED = 0.1;

  /** One line: its place among the heads of each table, −1 where that does not know it. */
  private record Row(SpectralLine line, List<Integer> heads) {
    int halves() {
      return (int) heads.stream().filter(head -> head >= 0).count();
    }
  }

  private final Sheet sheet = new Sheet();
  private final SheetView picture = new SheetView(sheet);
  private final ColumnCurves curves = new ColumnCurves(sheet);
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark", false);
  private final DoubleProperty redshift = new SimpleDoubleProperty(this, "redshift", 0);
  private List<BoxTable> tables = List.of();
  private List<Row> rows = List.of();
  private Viewport view = new Viewport(3600, 9800, -1, 1);
  private Consumer<Optional<BoxTable.Cell>> onHover = cell -> {};
  private Consumer<BoxTable.Cell> onChoose = cell -> {};
  private boolean stale = true;

  /** Where the arrow keys are; empty while the strip has no focus. */
  private Optional<BoxTable.Cell> pointed = Optional.empty();

  private int pointedRow;
  private double pointedAt;

  /** Creates an empty strip. */
  public BoxStrip() {
    setId("box-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(picture);
    dark.addListener(observable -> changed());
    redshift.addListener(observable -> changed());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> onHover.accept(cellAt(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> onHover.accept(Optional.empty()));
    setFocusTraversable(true);
    getStyleClass().add("lym-keyed");
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty().addListener((observable, was, now) -> focus(now));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> cellAt(event).ifPresent(onChoose));
  }

  /** Whether to draw for a dark window. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** The redshift at which the lines of each row are marked. */
  public DoubleProperty redshiftProperty() {
    return redshift;
  }

  /** Told the cell under the mouse, empty if it is elsewhere. */
  public void setOnHover(Consumer<Optional<BoxTable.Cell>> action) {
    onHover = action;
  }

  /** What a click on a cell does. */
  public void setOnChoose(Consumer<BoxTable.Cell> action) {
    onChoose = action;
  }

  /** Shows these answers, the active model's first. */
  public void show(List<BoxTable> next) {
    tables = List.copyOf(next);
    rows = rows(tables);
    point(pointedRow);
  }

  /** Which wavelengths are seen. */
  public void setView(Viewport next) {
    if (next.left() != view.left() || next.right() != view.right()) {
      view = next;
      changed();
    }
  }

  /** Where a wavelength of the row of a line lies on this node; empty if it is not there. */
  public Optional<Point2D> placeOf(double wavelength, String line) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).line().name().equals(line) && frame().shows(wavelength)) {
        return Optional.of(new Point2D(frame().x(wavelength), (i + 0.25) * rowHeight()));
      }
    }
    return Optional.empty();
  }

  /** The height that suits the rows, not above {@code most} if they can be read so, pixels. */
  public void fitHeight(double most) {
    double row = rows.isEmpty() ? 0 : Math.floor(most / rows.size());
    double height = rows.size() * Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, row));
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private static List<Row> rows(List<BoxTable> tables) {
    List<Row> rows = new ArrayList<>();
    for (BoxTable table : tables) {
      for (int head = 0; head < table.boxes().heads(); head++) {
        SpectralLine line = table.line(head);
        if (rows.stream().noneMatch(row -> row.line().name().equals(line.name()))) {
          rows.add(new Row(line, tables.stream().map(some -> headOf(some, line)).toList()));
        }
      }
    }
    rows.sort((one, other) -> Double.compare(one.line().wavelength(), other.line().wavelength()));
    return rows;
  }

  private static int headOf(BoxTable table, SpectralLine line) {
    for (int head = 0; head < table.boxes().heads(); head++) {
      if (table.line(head).name().equals(line.name())) {
        return head;
      }
    }
    return -1;
  }

  private void changed() {
    stale = true;
    requestLayout();
  }

  /** Where the cells lie on this node. */
  Frame frame() {
    double width = Math.floor(getWidth()) - SpectrumChart.LEFT - SpectrumChart.RIGHT;
    return new Frame(
        new Rectangle2D.Double(SpectrumChart.LEFT, 0, Math.max(1, width), Math.floor(getHeight())),
        view);
  }

  private Optional<BoxTable.Cell> cellAt(MouseEvent event) {
    Frame frame = frame();
    if (rows.isEmpty() || !frame.area().contains(event.getX(), event.getY())) {
      return Optional.empty();
    }
    double within = event.getY() / rowHeight();
    Row row = rows.get((int) Math.min(rows.size() - 1, within));
    int place = placeAt(row, within - Math.floor(within));
    int box = tables.get(place).boxAt(frame.wavelengthAt(event.getX()));
    return box < 0
        ? Optional.empty()
        : Optional.of(tables.get(place).cell(place, row.heads().get(place), box));
  }

  private void focus(boolean now) {
    pointedRow = 0;
    pointedAt = rows.isEmpty() ? Double.NaN : rows.get(0).line().observedAt(redshift.get());
    point(now ? 0 : -1);
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> point(pointedRow - 1);
      case DOWN -> point(pointedRow + 1);
      case LEFT -> step(-1);
      case RIGHT -> step(1);
      case ENTER -> pointed.ifPresent(onChoose);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Goes to the next box of the row, as far as there is one. */
  private void step(int boxes) {
    pointed.ifPresent(
        cell -> {
          pointedAt = boxes < 0 ? cell.from() - 1 : cell.to() + 1;
          point(pointedRow);
        });
  }

  /** Goes to a row, at the box that was pointed at; −1 goes nowhere and stops telling. */
  private void point(int row) {
    boolean off = !isFocused() || rows.isEmpty();
    pointedRow = Math.max(0, Math.min(rows.size() - 1, row));
    pointed = off ? Optional.empty() : Optional.of(cellNear(rows.get(pointedRow), pointedAt));
    onHover.accept(pointed);
    changed();
  }

  /** The active model's cell at a wavelength, or the one at the end that is nearer. */
  private BoxTable.Cell cellNear(Row row, double wavelength) {
    int place = row.heads().get(0) >= 0 ? 0 : 1;
    BoxTable table = tables.get(place);
    int last = table.boxes().boxes() - 1;
    double inside = Math.max(table.edge(0), Math.min(table.edge(last + 1), wavelength));
    int box = table.boxAt(inside);
    return table.cell(place, row.heads().get(place), box < 0 ? last : box);
  }

  /** Whose half of a row it is; {@code part} from 0 above to 1 below. */
  private static int placeAt(Row row, double part) {
    if (row.halves() == 1) {
      return row.heads().get(0) >= 0 ? 0 : 1;
    }
    return part < 0.5 ? 0 : 1;
  }

  private double rowHeight() {
    return getHeight() / Math.max(1, rows.size());
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    stale |= sheet.fit(width, height, picture.screenScale());
    if (stale) {
      stale = false;
      paint(width, height);
      picture.refresh();
    }
  }

  private void paint(double width, double height) {
    Palette palette = Palette.of(dark.get());
    Graphics2D g = sheet.graphics();
    g.setPaint(palette.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    for (int i = 0; i < rows.size(); i++) {
      paintRow(g, rows.get(i), i * rowHeight(), palette);
    }
    paintNames(g, palette);
    pointed.ifPresent(cell -> paintPointed(g, cell, palette));
    Rectangle2D area = frame().area();
    curves.box(g, new Rectangle2D.Double(area.getX() - 1, 0, 1, height), palette.muted());
    curves.box(g, new Rectangle2D.Double(area.getMaxX(), 0, 1, height), palette.muted());
  }

  private void paintRow(Graphics2D g, Row row, double top, Palette palette) {
    Frame frame = frame();
    Rectangle2D area = frame.area();
    double height = rowHeight() - 1;
    double part = height / row.halves();
    double y = top;
    for (int place = 0; place < tables.size(); place++) {
      int head = row.heads().get(place);
      if (head >= 0) {
        paintCells(g, place, head, new Rectangle2D.Double(0, y, 0, part), palette);
        y += part;
      }
    }
    Rectangle2D rule = new Rectangle2D.Double(area.getX(), top + height, area.getWidth(), 1);
    curves.box(g, rule, palette.quiet());
    double expected = row.line().observedAt(redshift.get());
    if (frame.shows(expected)) {
      double x = Math.floor(frame.x(expected));
      curves.box(g, new Rectangle2D.Double(x, top, 1, height), Palette.faded(palette.text(), 0.75));
    }
  }

  private void paintCells(Graphics2D g, int place, int head, Rectangle2D stripe, Palette palette) {
    BoxTable table = tables.get(place);
    Frame frame = frame();
    Rectangle2D area = frame.area();
    Color color = palette.model(place);
    for (int box = 0; box < table.boxes().boxes(); box++) {
      double probability = table.boxes().probability(head, box);
      double left = Math.max(area.getX(), Math.rint(frame.x(table.edge(box))));
      double right = Math.min(area.getMaxX(), Math.rint(frame.x(table.edge(box + 1))));
      if (probability < LEAST || right <= left) {
        continue;
      }
      Rectangle2D cell =
          new Rectangle2D.Double(left, stripe.getY(), right - left, stripe.getHeight());
      curves.box(g, cell, Palette.faded(color, 0.08 + 0.92 * Math.min(1, probability)));
      double at = table.placeIn(head, box);
      if (probability >= MARKED && frame.shows(at)) {
        Rectangle2D mark =
            new Rectangle2D.Double(
                Math.floor(frame.x(at)) - 1, stripe.getY(), 3, stripe.getHeight());
        curves.box(g, mark, palette.background());
      }
    }
  }

  private void paintPointed(Graphics2D g, BoxTable.Cell cell, Palette palette) {
    Rectangle2D area = frame().area();
    double left = Math.max(area.getX(), frame().x(cell.from()));
    double right = Math.min(area.getMaxX(), frame().x(cell.to()));
    if (right > left) {
      g.setPaint(palette.text());
      g.draw(new Rectangle2D.Double(left, pointedRow * rowHeight(), right - left, rowHeight() - 1));
    }
  }

  /** Every name if the rows are high enough, else those of the surest lines that find room. */
  private void paintNames(Graphics2D g, Palette palette) {
    g.setFont(NAME);
    FontMetrics metrics = g.getFontMetrics();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    order.sort((one, other) -> Double.compare(sureness(rows.get(other)), sureness(rows.get(one))));
    List<Double> taken = new ArrayList<>();
    for (int i : order) {
      double middle = (i + 0.5) * rowHeight();
      boolean room = taken.stream().noneMatch(other -> Math.abs(other - middle) < NAMED_ROW);
      if (room || rowHeight() >= NAMED_ROW) {
        taken.add(middle);
        String name =
            RowName.fitting(
                rows.get(i).line().label(),
                rows.stream().map(row -> row.line().label()).toList(),
                text -> metrics.stringWidth(text) <= SpectrumChart.LEFT - 7);
        double left = SpectrumChart.LEFT - 5 - metrics.stringWidth(name);
        double base = Math.min(Math.max(middle + 4, 9), getHeight() - 2);
        g.setPaint(palette.text());
        g.drawString(name, (float) left, (float) base);
      }
    }
  }

  /** The highest probability in a row, of any model. */
  private double sureness(Row row) {
    double most = 0;
    for (int place = 0; place < tables.size(); place++) {
      int head = row.heads().get(place);
      if (head >= 0) {
        most = Math.max(most, tables.get(place).boxes().probability(head, best(place, head)));
      }
    }
    return most;
  }

  private int best(int place, int head) {
    return tables.get(place).boxes().best(head);
  }
}
