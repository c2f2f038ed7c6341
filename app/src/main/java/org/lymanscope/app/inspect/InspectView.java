package org.lymanscope.app.inspect;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.SkyBand;

/** The whole screen: targets, spectrum, decision. */
public final class InspectView extends BorderPane {
  private final InspectViewModel model;
  private final TargetsView targets;
  private final SpectrumView spectrum;
  private final DecisionView decision;
  private final StatusLine status;
  private final SplitPane panels = new SplitPane();
  private final ScrollPane side = new ScrollPane();
  private final PanelWidths widths;
  private final InspectContext context;

  /**
   * Creates the screen.
   *
   * @param sky bands to shade
   * @param minimal whether only plot and decision are shown
   * @param dark whether the window is dark
   * @param context the same as the model's; the zone of its clock is that of the times shown
   */
  public InspectView(
      InspectViewModel model,
      List<SkyBand> sky,
      ObservableBooleanValue minimal,
      ObservableBooleanValue dark,
      InspectContext context) {
    this.model = model;
    this.context = context;
    setId("inspect");
    spectrum = new SpectrumView(model, sky, dark);
    targets = new TargetsView(model, this::focusPlot);
    decision = new DecisionView(model, this::focusPlot);
    status = new StatusLine(model, context.clock().getZone());
    widths = new PanelWidths(panels, context);
    buildSide();
    SplitPane.setResizableWithParent(targets, false);
    SplitPane.setResizableWithParent(side, false);
    arrange(minimal.get());
    minimal.addListener((observable, was, now) -> arrange(now));
    setCenter(panels);
  }

  /** The plot. */
  public SpectrumPlot plot() {
    return spectrum.plot();
  }

  /** What the screen tells in the status bar. */
  public List<Node> status() {
    return status.nodes();
  }

  /** Adds keys and titles of the commands to the buttons; called once, when both are there. */
  public void dress(CommandControls controls, Commands commands) {
    spectrum.dress(controls, commands);
  }

  @Override
  public void requestFocus() {
    focusPlot();
  }

  /** Gives the keys back to the plot. */
  void focusPlot() {
    spectrum.plot().requestFocus();
  }

  /** Shows the records of the spectrum. */
  void showHistory() {
    model
        .recording()
        .history(records -> new HistoryView(records, context.clock().getZone()).show(decision));
  }

  TargetsView targets() {
    return targets;
  }

  DecisionView decision() {
    return decision;
  }

  FeatureMarks marks() {
    return spectrum.marks();
  }

  private void buildSide() {
    VBox content =
        new VBox(
            10,
            decision,
            new OpinionsView(model, this::showHistory),
            new HypothesesView(model.feature()),
            new FactsView(model));
    content.getStyleClass().add("lym-side");
    side.setId("side");
    side.setContent(content);
    side.setFitToWidth(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side.setMinWidth(300);
    side.setFocusTraversable(false);
    side.setAccessibleText(Text.get("inspect.decision"));
  }

  private void arrange(boolean minimal) {
    if (minimal) {
      panels.getItems().setAll(spectrum, side);
    } else {
      panels.getItems().setAll(targets, spectrum, side);
    }
    widths.arrange();
  }
}
