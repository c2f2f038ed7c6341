package org.lymanscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.settings.TorchSource;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.network.TorchState;
import org.lymanscope.engine.network.device.Devices;
import org.lymanscope.engine.network.libtorch.TorchBuild;
import org.lymanscope.engine.network.libtorch.TorchDownload;
import org.lymanscope.engine.network.libtorch.TorchFolder;
import org.lymanscope.engine.network.libtorch.TorchFolderException;

/**
 * The devices, which PyTorch is loaded, and which one is to be. UI thread only; the machine is
 * asked on workers.
 */
public final class DevicesViewModel {
  /**
   * What was seen at one time.
   *
   * @param torch the PyTorch that is loaded; empty until something needed one
   */
  public record Look(Devices devices, Optional<TorchState> torch) {}

  /**
   * A GPU that networks could run on.
   *
   * @param gpu its name
   * @param build the PyTorch that they need for it
   * @param download what would be downloaded; empty until that was asked for
   */
  public record Offer(String gpu, TorchBuild build, Optional<TorchDownload.Plan> download) {}

  private final ModelsContext context;
  private final Machine machine;
  private final LatestOnly looks;
  private final LatestOnly questions;
  private final ReadOnlyObjectWrapper<Optional<Look>> seen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper downloading = new ReadOnlyBooleanWrapper(false);
  private final BooleanBinding ownChosen;
  private Optional<Path> inForce;
  private boolean looking;

  /** Creates the view-model; it looks at nothing until it is told to. */
  public DevicesViewModel(ModelsContext context, Machine machine) {
    this.context = context;
    this.machine = machine;
    this.looks = new LatestOnly(context.reader(), context.ui());
    this.questions = new LatestOnly(context.reader(), context.ui());
    this.inForce = folder();
    this.ownChosen =
        Bindings.createBooleanBinding(() -> folder().isPresent(), context.settings().property());
  }

  /** What was seen last; empty until the first look is done. */
  public ReadOnlyObjectProperty<Optional<Look>> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** What could be done for a GPU, after it was asked for. */
  public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Whether a PyTorch is being downloaded. */
  public ReadOnlyBooleanProperty downloadingProperty() {
    return downloading.getReadOnlyProperty();
  }

  /** Whether a PyTorch of the user's is chosen. */
  public BooleanBinding ownChosen() {
    return ownChosen;
  }

  /** Looks again, unless a look is still under way; one that fails is told, and is the last. */
  public void refresh() {
    if (looking) {
      return;
    }
    looking = true;
    looks.request(
        () -> new Look(machine.devices(), machine.loaded()),
        look -> {
          looking = false;
          seen.set(Optional.of(look));
        },
        this::failed);
  }

  /** Offers to enable a GPU, or says in a notice why none can be. */
  public void offerGpu() {
    questions.request(
        this::offered,
        found -> {
          offer.set(found.offer());
          found.reason().ifPresent(why -> context.notices().tell(Notice.warning(why)));
        },
        this::failed);
  }

  /** An offer, or why there is none. */
  private record Offered(Optional<Offer> offer, Optional<String> reason) {}

  private Offered offered() throws TorchFolderException {
    Devices devices = machine.devices();
    if (devices.noGpus().isPresent()) {
      String reason = Text.get("models.gpu.none", devices.noGpus().get());
      return new Offered(Optional.empty(), Optional.of(reason));
    }
    return machine
        .wantedForGpu()
        .map(build -> new Offer(devices.gpus().get(0).name(), build, Optional.empty()))
        .map(some -> new Offered(Optional.of(some), Optional.empty()))
        .orElse(new Offered(Optional.empty(), Optional.of(Text.get("models.gpu.system"))));
  }

  /** Takes the offer back. */
  public void forgetOffer() {
    offer.set(Optional.empty());
  }

  /** Takes the PyTorch of a folder, if it can be loaded; else says why, and nothing changes. */
  public void use(Path folder) {
    context
        .jobs()
        .submit(Text.get("models.torch.checking", folder), progress -> checked(folder))
        .onSuccess(this::take);
  }

  /** Asks what would be downloaded, for the offer; what was downloaded before is taken at once. */
  public void planDownload() {
    offer
        .get()
        .ifPresent(
            some ->
                context
                    .jobs()
                    .submit(Text.get("models.torch.asking"), progress -> planned(some, progress))
                    .onSuccess(
                        planned -> {
                          planned.there().ifPresent(this::take);
                          if (planned.there().isEmpty()) {
                            offer.set(Optional.of(planned.offer()));
                          }
                        }));
  }

  /** A download that was done before, or an offer with one. */
  private record Planned(Optional<TorchFolder> there, Offer offer) {}

  private Planned planned(Offer some, JobContext progress) throws IOException {
    Optional<TorchFolder> there = machine.downloaded(some.build());
    return there.isPresent()
        ? new Planned(there, some)
        : new Planned(
            there,
            new Offer(
                some.gpu(),
                some.build(),
                Optional.of(machine.planDownload(some.build(), progress))));
  }

  /** Downloads what was planned, and takes it. */
  public void download() {
    offer.get().ifPresent(some -> some.download().ifPresent(plan -> download(some, plan)));
  }

  private void download(Offer some, TorchDownload.Plan plan) {
    forgetOffer();
    downloading.set(true);
    JobHandle<TorchFolder> job =
        context
            .jobs()
            .submit(
                Text.get("models.torch.download", some.build()),
                progress -> machine.download(some.build(), plan, progress))
            .onSuccess(this::take);
    job.stateProperty().addListener((observable, was, now) -> downloading.set(!now.finished()));
  }

  private void take(TorchFolder found) {
    forgetOffer();
    choose(Optional.of(found.libraries()));
    tell("models.torch.chosen", found.build() + " (" + found.libraries() + ")");
  }

  private TorchFolder checked(Path folder) throws TorchFolderException {
    TorchFolder found = machine.check(folder);
    Optional<String> noGpus =
        found.build().isCuda() ? machine.devices().noGpus() : Optional.empty();
    if (noGpus.isPresent()) { // its libraries stand on the driver's and would not load
      throw new TorchFolderException(
          Text.get("models.torch.noDriver", found.libraries(), found.build(), noGpus.get()));
    }
    return found;
  }

  /** Goes back to the PyTorch that comes with the program. */
  public void useBundled() {
    choose(Optional.empty());
    tell("models.torch.back", "");
  }

  /** What the next start of the program changes, as a sentence; empty if nothing. */
  Optional<String> pending() {
    boolean loaded = seen.get().flatMap(Look::torch).isPresent();
    return loaded && !folder().equals(inForce)
        ? Optional.of(
            folder()
                .map(some -> Text.get("models.torch.next", some))
                .orElse(Text.get("models.torch.nextBundled")))
        : Optional.empty();
  }

  private Optional<Path> folder() {
    return TorchSource.of(context.settings().get());
  }

  private void choose(Optional<Path> folder) {
    if (machine.loaded().isEmpty()) { // it is not too late
      inForce = folder;
    }
    context.settings().update(now -> TorchSource.set(now, folder));
    refresh();
  }

  private void tell(String key, String what) {
    boolean late = machine.loaded().isPresent();
    String when = Text.get(late ? "models.torch.fromNextStart" : "models.torch.fromNow");
    context.notices().tell(Notice.done(Text.get(key, what, when)));
  }

  private void failed(Throwable e) {
    String reason = String.valueOf(e.getMessage());
    String sentence = Text.get("models.failed", Text.get("models.devices.looking"), reason);
    context.notices().tell(Notice.failure(sentence, e));
  }
}
