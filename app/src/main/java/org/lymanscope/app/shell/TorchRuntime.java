package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.models.ModelRuntime;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.network.TorchState;

/** The one PyTorch of the window, loaded with the first model. Thread-safe. */
final class TorchRuntime implements ModelRuntime {
  private final Executor ui;
  private final Executor pool;
  private final Notices notices;
  private volatile Runnable warned = () -> {};
  private volatile Optional<Path> folder = Optional.empty();
  private volatile @Nullable Torch torch;
  private DeviceChoice choice = DeviceChoice.AUTO;

  /**
   * Creates the runtime; loads nothing.
   *
   * @param pool where large batches find further threads
   * @param notices told where a device cannot be used
   */
  TorchRuntime(Executor ui, Executor pool, Notices notices) {
    this.ui = ui;
    this.pool = pool;
    this.notices = notices;
  }

  /** Sets what is done, on the UI thread, after a warning: the device may be another one now. */
  void onWarning(Runnable action) {
    warned = action;
  }

  /** Sets which PyTorch is loaded, if none is yet: that of a folder, or the program's own. */
  void use(Optional<Path> torchFolder) {
    folder = torchFolder;
  }

  /** The PyTorch that is loaded; empty until something needed one. */
  Optional<TorchState> loaded() {
    return Optional.ofNullable(torch).map(Torch::state);
  }

  @Override
  public Loaded load(Model model, DeviceChoice device) throws NetworkException {
    LoadedModel loaded = loaded(model, device);
    return new Loaded(loaded, loaded::deviceName, loaded::deciding);
  }

  /** As {@link #load}, for who needs the network itself; to be closed. */
  LoadedModel loaded(Model model, DeviceChoice device) throws NetworkException {
    return on(device).load(model);
  }

  /** PyTorch itself, for trainings. */
  Torch torch(DeviceChoice device) throws NetworkException {
    return on(device);
  }

  private synchronized Torch on(DeviceChoice device) throws NetworkException {
    Torch there = torch;
    if (there == null || device != choice) {
      there = Torch.start(device, folder, pool, this::warn);
      torch = there;
      choice = device;
    }
    return there;
  }

  private void warn(String sentence) {
    ui.execute(
        () -> {
          notices.tell(Notice.warning(sentence));
          warned.run();
        });
  }
}
