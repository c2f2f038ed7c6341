package org.lymanscope.app.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.prediction.SpectrumClassifier;

/**
 * Which models answer, and on which device: chosen here, remembered, loaded in the background. What
 * answered before goes on until the new ones are there, and is closed then. UI thread only.
 */
public final class ActiveChoice {
  private static final String MODELS = "models.active";
  private static final String DEVICE = "models.device";

  /** A network in memory, which decides by the rule of this card. */
  private record InUse(
      ModelCard card,
      DeviceChoice choice,
      ModelRuntime.Loaded loaded,
      SpectrumClassifier classifier) {
    InUse as(ModelCard other) {
      return other.equals(card)
          ? this
          : new InUse(other, choice, loaded, loaded.deciding().apply(other));
    }
  }

  private final ModelsContext context;
  private final ModelLibrary library;
  private final ModelRuntime runtime;
  private final ActiveModels active;
  private final ReadOnlyObjectWrapper<List<String>> wanted = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<DeviceChoice> device;
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper deviceName = new ReadOnlyStringWrapper("");
  private final Map<String, ModelCard> changed = new HashMap<>();
  private List<InUse> inUse = List.of();
  private int newest;

  /**
   * Creates the choice; nothing is loaded yet.
   *
   * @param active told which models answer
   */
  public ActiveChoice(
      ModelsContext context, ModelLibrary library, ModelRuntime runtime, ActiveModels active) {
    this.context = context;
    this.library = library;
    this.runtime = runtime;
    this.active = active;
    this.device = new ReadOnlyObjectWrapper<>(rememberedDevice());
  }

  /** Identities of the chosen models, the active one first; they may not have been loaded. */
  public ReadOnlyObjectProperty<List<String>> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Where models are to run. */
  public ReadOnlyObjectProperty<DeviceChoice> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  /** Where the models that answer do run; empty if none answers. */
  public ReadOnlyStringProperty deviceNameProperty() {
    return deviceName.getReadOnlyProperty();
  }

  /** Whether models are being loaded. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** The models that answer now. */
  public ActiveModels active() {
    return active;
  }

  /** Loads what was chosen last time, of these models; the others are forgotten with a notice. */
  void restore(Set<String> known) {
    List<String> remembered =
        Stream.of(context.settings().get().value(MODELS, "").split(",", -1))
            .filter(id -> !id.isBlank())
            .limit(ActiveModels.MOST)
            .toList();
    List<String> there = remembered.stream().filter(known::contains).toList();
    if (there.size() < remembered.size()) {
      context.notices().tell(ModelWords.gone());
    }
    if (!remembered.isEmpty()) {
      load(there);
    }
  }

  /** Makes a model the active one; the one it is compared with stays. */
  void activate(String id) {
    List<String> other = wanted.get().stream().skip(1).filter(known -> !known.equals(id)).toList();
    boolean swap = wanted.get().indexOf(id) == 1;
    List<String> second = swap ? wanted.get().subList(0, 1) : other;
    load(Stream.concat(Stream.of(id), second.stream()).toList());
  }

  /** Lays a model beside the active one; without one it becomes active itself. */
  void compare(String id) {
    List<String> first = wanted.get().stream().filter(known -> !known.equals(id)).limit(1).toList();
    load(Stream.concat(first.stream(), Stream.of(id)).toList());
  }

  /** No model answers any more. */
  void clear() {
    load(List.of());
  }

  /** This model does not answer any more. */
  void forget(String id) {
    load(wanted.get().stream().filter(known -> !known.equals(id)).toList());
  }

  /** Puts a model back to where {@link #place} said it was. */
  void putBack(String id, int place) {
    List<String> ids = new ArrayList<>(wanted.get());
    ids.remove(id);
    ids.add(Math.min(place, ids.size()), id);
    load(ids.subList(0, Math.min(ids.size(), ActiveModels.MOST)));
  }

  /** 0 for the active model, 1 for the one it is compared with, −1 for others. */
  int place(String id) {
    return wanted.get().indexOf(id);
  }

  /** Takes what has changed in a model's card; its network stays in memory. */
  void take(ModelCard card) {
    takeLater(card);
    if (inUse.stream().anyMatch(one -> one.card().id().equals(card.id()))) {
      use(inUse);
    }
  }

  /** Takes what has changed in a model's card the next time that models are chosen. */
  void takeLater(ModelCard card) {
    if (wanted.get().contains(card.id())) {
      changed.put(card.id(), card);
    }
  }

  /** Runs the models elsewhere. */
  void choose(DeviceChoice choice) {
    if (choice != device.get()) {
      device.set(choice);
      context.settings().update(now -> now.withValue(DEVICE, choice.name()));
      load(wanted.get());
    }
  }

  /** Looks again where the models run: a device may fail. */
  public void refreshDevice() {
    deviceName.set(
        inUse.stream()
            .map(one -> one.loaded().deviceName().get())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /** Lets go of all models, without forgetting which they were. */
  public void close() {
    newest++;
    use(List.of());
  }

  private void load(List<String> ids) {
    int number = ++newest;
    want(ids);
    if (ids.isEmpty()) {
      loading.set(false);
      use(List.of());
      return;
    }
    DeviceChoice choice = device.get();
    List<InUse> kept = inUse.stream().filter(one -> one.choice() == choice).toList();
    loading.set(true);
    JobHandle<List<InUse>> job =
        context
            .jobs()
            .submit(Text.get("models.job.load"), progress -> all(ids, choice, kept, progress));
    job.stateProperty().addListener((observable, was, now) -> end(number, kept, now));
  }

  private List<InUse> all(
      List<String> ids, DeviceChoice choice, List<InUse> kept, JobContext progress)
      throws IOException {
    List<InUse> all = new ArrayList<>();
    boolean done = false;
    try {
      for (String id : ids) {
        progress.checkpoint();
        Optional<InUse> there = kept.stream().filter(one -> one.card().id().equals(id)).findAny();
        all.add(there.isPresent() ? there.get() : one(id, choice));
      }
      done = true;
      return all;
    } finally {
      if (!done) {
        closeAll(all, kept);
      }
    }
  }

  private InUse one(String id, DeviceChoice choice) throws IOException {
    Model model = library.load(id);
    ModelRuntime.Loaded loaded = runtime.load(model, choice);
    return new InUse(model.card(), choice, loaded, loaded.classifier());
  }

  private void end(int number, List<InUse> kept, JobState<List<InUse>> now) {
    if (!now.finished()) {
      return;
    }
    if (number != newest) { // something else was chosen meanwhile
      if (now instanceof JobState.Succeeded<List<InUse>> late) {
        context.reader().execute(() -> closeAll(late.result(), kept));
      }
      return;
    }
    loading.set(false);
    if (now instanceof JobState.Succeeded<List<InUse>> loaded) {
      use(loaded.result());
    } else if (!inUse.isEmpty()) { // what answered goes on answering
      device.set(inUse.get(0).choice());
      context.settings().update(some -> some.withValue(DEVICE, device.get().name()));
      want(inUse.stream().map(one -> one.card().id()).toList());
    }
  }

  private void use(List<InUse> next) {
    List<InUse> before = inUse;
    inUse =
        next.stream()
            .map(one -> one.as(changed.getOrDefault(one.card().id(), one.card())))
            .toList();
    if (!loading.get()) { // what is being loaded may have been read before the change
      changed.clear();
    }
    active.set(inUse.stream().map(one -> new ActiveModel(one.card(), one.classifier())).toList());
    refreshDevice();
    // On a worker: closing waits for an answer that is under way.
    context.reader().execute(() -> closeAll(before, next));
  }

  private void want(List<String> ids) {
    wanted.set(List.copyOf(ids));
    context.settings().update(now -> now.withValue(MODELS, String.join(",", ids)));
  }

  @SuppressWarnings("ReferenceEquality") // the same one in memory, not one that is alike
  private static void closeAll(List<InUse> some, List<InUse> but) {
    some.stream()
        .filter(one -> but.stream().noneMatch(kept -> kept.loaded() == one.loaded()))
        .forEach(one -> one.loaded().classifier().close());
  }

  private DeviceChoice rememberedDevice() {
    String name = context.settings().get().value(DEVICE, "").toUpperCase(Locale.ROOT);
    return Stream.of(DeviceChoice.values())
        .filter(choice -> choice.name().equals(name))
        .findAny()
        .orElse(DeviceChoice.AUTO);
  }
}
