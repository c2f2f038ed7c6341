package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.controlsfx.control.PopOver;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The table of targets with its filter and search; a click goes to a target. */
final class TargetsView extends VBox {
  /** How many rows stand above one that was scrolled to. */
  private static final int ROWS_ABOVE = 5;

  private final InspectViewModel model;
  private final Runnable leave;
  private final TableView<TargetRow> table = new TableView<>();
  private final TextField filter = field("inspect-filter", "inspect.filter");
  private final TextField search = field("inspect-search", "inspect.search");
  private final Label count = new Label();
  private final Label placeholder = new Label();
  private final Button problems;
  private boolean following;

  /**
   * Creates the panel.
   *
   * @param leave gives the focus back to the plot
   */
  TargetsView(InspectViewModel model, Runnable leave) {
    super(6);
    this.model = model;
    this.leave = leave;
    setId("targets");
    getStyleClass().add("lym-panel");
    setMinWidth(180);
    problems = Layout.button("inspect-problems", "", this::showProblems);
    problems.getStyleClass().add("danger");
    placeholder.setWrapText(true);
    placeholder.setTextAlignment(TextAlignment.CENTER);
    placeholder.setPadding(new Insets(8));
    buildTable();
    buildFields();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(search, filter, Layout.row(count), table, problems);
    model.currentProperty().addListener(observable -> follow());
    model.queue().arrangingProperty().addListener((observable, was, now) -> arranged(now));
    model.queue().problemProperty().addListener(observable -> showCount());
    showCount();
  }

  /** Puts the cursor into the search field. */
  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Puts the cursor into the filter field. */
  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Sorts by a column, anew if it was the order already. */
  void sortBy(TargetColumn wanted, TableColumn.SortType direction) {
    table.getColumns().stream()
        .filter(column -> column.getId().equals(id(wanted)))
        .findFirst()
        .ifPresent(
            column -> {
              table.getSortOrder().clear();
              column.setVisible(true);
              column.setSortType(direction);
              table.getSortOrder().add(column);
              table.scrollToColumn(column);
            });
    follow();
  }

  /** Copies the identifier of the target on the screen. */
  void copyId() {
    model.currentProperty().get().ifPresent(row -> copy(row.name()));
  }

  private static TextField field(String id, String key) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(Text.get(key));
    field.setAccessibleText(Text.get(key));
    field.setTooltip(new Tooltip(Text.get(key + ".hint")));
    return field;
  }

  private void buildFields() {
    filter.textProperty().bindBidirectional(model.queue().filterProperty());
    filter.setOnAction(event -> leave.run());
    search.setOnAction(
        event -> {
          if (model.search(search.getText())) {
            search.clear();
            leave.run();
          } else {
            search.selectAll();
          }
        });
    Stream.of(filter, search)
        .forEach(
            field ->
                field.setOnKeyPressed(
                    event -> {
                      if (event.getCode() == KeyCode.ESCAPE) {
                        leave.run();
                        event.consume();
                      }
                    }));
  }

  private void buildTable() {
    table.setId("target-table");
    table.setAccessibleText(Text.get("inspect.table"));
    table.setPlaceholder(placeholder);
    table.setTableMenuButtonVisible(true);
    table.getStyleClass().addAll("dense", "bordered");
    for (TargetColumn column : TargetColumn.values()) {
      table.getColumns().add(column(column));
    }
    VisibleColumns columns = new VisibleColumns(table);
    Observable[] shared = {
      model.preferences().blindProperty(), model.answers().verdicts().revisionProperty()
    };
    table.setRowFactory(any -> new TargetTableRow(columns, shared));
    table.setItems(model.queue().rows());
    table.setSortPolicy(
        sorted -> {
          model.queue().orderProperty().set(order(sorted.getSortOrder()));
          return true;
        });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((observable, was, now) -> Optional.ofNullable(now).ifPresent(this::selected));
    MenuItem copy = new MenuItem(Text.get("inspect.copyId"));
    copy.setOnAction(
        event ->
            Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(row -> copy(row.name())));
    table.setContextMenu(new ContextMenu(copy));
  }

  private static TableColumn<TargetRow, TargetRow> column(TargetColumn column) {
    TableColumn<TargetRow, TargetRow> made = new TableColumn<>();
    Label title = new Label(column.title());
    title.setTooltip(new Tooltip(column.hint()));
    made.setGraphic(title);
    made.setId(id(column));
    made.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    made.setCellFactory(any -> new TargetCell(column));
    made.setUserData(column);
    made.setPrefWidth(width(column));
    return made;
  }

  private static String id(TargetColumn column) {
    return "column-" + column.key();
  }

  private static double width(TargetColumn column) {
    return switch (column) {
      case STATUS, BOOKMARK, QUALITY -> 26;
      case NUMBER -> 44;
      case ID -> 146;
      case CLASS, MODEL_CLASS, CONFIDENCE, FLAGS, DELTA_CHI2, MAG, SNR, OBJTYPE -> 58;
      case ZWARN, DISAGREEMENT -> 66;
      case Z, MODEL_Z -> 70; // a star's may be negative
      case PIPELINE_CLASS, UNCERTAINTY -> 76;
      case PIPELINE_Z -> 84; // for its heading
    };
  }

  private void selected(TargetRow row) {
    if (!following) {
      model.goTo(row);
      // A decision that cannot be recorded keeps its spectrum: the table must not tell otherwise.
      follow();
    }
  }

  /** The table selects by itself while its rows are exchanged, and afterwards what is shown. */
  private void arranged(boolean begins) {
    following = begins;
    if (!begins) {
      follow();
    }
  }

  private static List<TableOrder> order(List<TableColumn<TargetRow, ?>> columns) {
    return columns.stream()
        .map(
            column ->
                new TableOrder(
                    (TargetColumn) column.getUserData(),
                    column.getSortType() == TableColumn.SortType.DESCENDING))
        .toList();
  }

  private void follow() {
    following = true;
    Optional<TargetRow> row = model.currentProperty().get();
    int place = row.map(model.queue()::place).orElse(0);
    if (place > 0) {
      table.getSelectionModel().clearAndSelect(place - 1);
      reveal(place - 1);
    } else {
      table.getSelectionModel().clearSelection();
    }
    following = false;
    showCount();
    table.layout();
  }

  /** Nothing moves while the row is in sight. */
  private void reveal(int index) {
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && isShown(flow, index))) {
      table.scrollTo(Math.max(0, index - ROWS_ABOVE));
    }
  }

  private static boolean isShown(VirtualFlow<?> flow, int index) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first != null
        && last != null
        && index >= first.getIndex()
        && index < last.getIndex()
        && (index > first.getIndex() || first.getLayoutY() >= 0);
  }

  private void showCount() {
    int shown = model.queue().rows().size();
    String text =
        model
            .queue()
            .problemProperty()
            .get()
            .map(term -> Text.get("inspect.filter.problem", term))
            .orElseGet(() -> Text.get("inspect.count", shown, model.queue().total()));
    count.setText(text);
    boolean filtered = model.queue().total() > 0;
    placeholder.setText(Text.get(filtered ? "inspect.table.filtered" : "inspect.table.empty"));
    int broken = model.problems().size();
    problems.setText(Text.get("inspect.problems", broken));
    Panels.showWhen(problems, broken > 0);
  }

  private void showProblems() {
    ListView<String> list = new ListView<>();
    list.setId("problem-list");
    list.setAccessibleText(problems.getText());
    list.getItems().setAll(model.problems());
    list.setPrefSize(560, 200);
    PopOver pane = new PopOver(list);
    pane.setTitle(problems.getText());
    pane.setHeaderAlwaysVisible(true);
    pane.show(problems);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
