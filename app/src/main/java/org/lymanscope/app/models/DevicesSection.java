package org.lymanscope.app.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.Gpu;
import org.lymanscope.engine.network.device.Processor;

/** What networks can run on, how full and how busy it is, and with which PyTorch. */
final class DevicesSection extends VBox {
  private static final Duration PAUSE = Duration.seconds(3);

  /** Room for six devices; more are scrolled. */
  private static final double MOST_HEIGHT = 170;

  private final DevicesViewModel model;
  private final GridPane table = new GridPane();
  private final VBox sentences = new VBox(2);
  private final FlowPane buttons = new FlowPane(6, 6);
  private final Label offer = Parts.sentence("");
  private final FlowPane ways = new FlowPane(6, 6);
  private final Button plan = new Button(Text.get("models.gpu.plan"));
  private final Button download = new Button(Text.get("models.gpu.download"));
  private final Button notNow = new Button(Text.get("models.gpu.notNow"));
  private final Timeline looks;

  DevicesSection(DevicesViewModel model) {
    super(6);
    this.model = model;
    this.looks = new Timeline(new KeyFrame(PAUSE, event -> model.refresh()));
    looks.setCycleCount(Animation.INDEFINITE);
    layOut();
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(Text.get("models.devices"));
    scroll.setMaxHeight(MOST_HEIGHT);
    sentences.setId("devices-torch");
    buttons.setAlignment(Pos.CENTER_LEFT);
    offer.setId("devices-offer");
    nameButtons();
    getChildren().addAll(Parts.section("models.devices"), scroll, sentences, buttons, offer, ways);
    model.offerProperty().addListener(observable -> showOffer());
    model.downloadingProperty().addListener(observable -> show());
    showOffer();
    model.seenProperty().addListener(observable -> show());
    model.ownChosen().addListener(observable -> show());
    show();
  }

  private void layOut() {
    table.setId("devices");
    table.setHgap(12);
    table.setVgap(3);
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().addAll(fixed(HPos.LEFT), names, fixed(HPos.RIGHT));
    table.getColumnConstraints().add(fixed(HPos.RIGHT));
  }

  private void nameButtons() {
    plan.setId("gpu-plan");
    plan.setOnAction(event -> model.planDownload());
    download.setId("gpu-download");
    download.setOnAction(event -> model.download());
    notNow.setId("gpu-not-now");
    notNow.setOnAction(event -> model.forgetOffer());
  }

  /**
   * Sets the buttons of commands.
   *
   * @param folder chooses a folder, one of the ways to a GPU
   * @param others what can always be done
   */
  void dress(Button folder, List<Button> others) {
    buttons.getChildren().setAll(others);
    ways.getChildren().setAll(folder, plan, download, notNow);
  }

  /** Looks at the devices now and then, or stops doing so. */
  void watch(boolean shown) {
    if (shown) {
      model.refresh();
      looks.play();
    } else {
      looks.stop();
    }
  }

  private static ColumnConstraints fixed(HPos side) {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    column.setHalignment(side);
    return column;
  }

  private void show() {
    table.getChildren().clear();
    sentences.getChildren().clear();
    Optional<DevicesViewModel.Look> seen = model.seenProperty().get();
    if (seen.isEmpty()) {
      sentences.getChildren().add(Parts.muted(Text.get("models.devices.looking")));
      return;
    }
    Processor processor = seen.get().devices().processor();
    table.addRow(0, Panels.muted(""), Panels.muted(Text.get("models.devices.device")));
    table.add(Panels.muted(Text.get("models.devices.memory")), 2, 0);
    table.add(Panels.muted(Text.get("models.devices.busy")), 3, 0);
    addRow(
        Text.get("models.device.cpu"),
        DeviceWords.name(processor),
        DeviceWords.memory(processor),
        processor.load());
    for (Gpu gpu : seen.get().devices().gpus()) {
      addRow(DeviceWords.number(gpu), DeviceWords.name(gpu), DeviceWords.memory(gpu), gpu.load());
    }
    seen.get().devices().noGpus().map(Parts::muted).ifPresent(sentences.getChildren()::add);
    sentences.getChildren().add(torch(seen.get().torch()));
    if (model.downloadingProperty().get()) {
      sentences.getChildren().add(Parts.sentence(Text.get("models.torch.downloading")));
    }
    model.pending().map(Parts::sentence).ifPresent(sentences.getChildren()::add);
  }

  private void showOffer() {
    Optional<DevicesViewModel.Offer> some = model.offerProperty().get();
    boolean planned = some.flatMap(DevicesViewModel.Offer::download).isPresent();
    offer.setText(some.map(DeviceWords::offer).orElse(""));
    Panels.showWhen(offer, some.isPresent());
    Panels.showWhen(ways, some.isPresent());
    Panels.showWhen(plan, !planned);
    Panels.showWhen(download, planned);
  }

  private void addRow(String kind, String name, String memory, OptionalDouble load) {
    Label label = new Label(name);
    label.setTooltip(new Tooltip(name));
    label.setMinWidth(0);
    table.addRow(
        table.getRowCount(),
        new Label(kind),
        label,
        Panels.number(memory),
        Panels.number(DeviceWords.load(load)));
  }

  private static Node torch(Optional<TorchState> loaded) {
    if (loaded.isEmpty()) {
      return Parts.muted(Text.get("models.torch.notLoaded"));
    }
    TorchState state = loaded.get();
    Label label = Parts.sentence(DeviceWords.torch(state) + " " + DeviceWords.onGpu(state));
    label.setTooltip(new Tooltip(state.libraries().toString()));
    return label;
  }
}
