package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LossSettings;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.train.LearningRate;
import org.lymanscope.engine.train.StartRecipe;
import org.lymanscope.engine.train.StoppingRule;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRecipeWriter;

/**
 * A training as a form: a recipe whose most important keys can be changed; what has no field stays
 * as the recipe says. UI thread only.
 */
public final class TrainingForm {
  private static final List<List<InputChannel>> USUAL_CHANNELS =
      List.of(
          List.of(InputChannel.FLUX),
          List.of(InputChannel.FLUX, InputChannel.SNR),
          List.of(InputChannel.SNR));

  /** Taran 2024, §4.3: the first two convolutions with their batch normalisation. */
  private static final int FROZEN = 7;

  private static final int THAWED_AFTER = 2;
  private static final double NEAR = 2e-4;

  final ObjectProperty<NetworkChoice> network =
      new SimpleObjectProperty<>(this, "network", NetworkChoice.named().get(0));
  final Field<String> name = Field.name("name");
  final ObjectProperty<List<InputChannel>> channels =
      new SimpleObjectProperty<>(this, "channels", List.of(InputChannel.FLUX));
  final Field<Integer> boxes = Field.count("boxes", 1, this::mostBoxes);
  final Field<Integer> lines = Field.count("lines", 1, this::mostLines);
  final Field<Double> threshold = Field.share("threshold");
  final Field<Long> seed = Field.whole("seed");
  final Field<Integer> epochs = Field.count("epochs", 1, Integer.MAX_VALUE);
  final Field<Integer> patience = Field.count("patience", 0, Integer.MAX_VALUE);
  final Field<Integer> batch = Field.count("batch", 2, Field.LARGEST_BATCH);
  final Field<Double> gamma = Field.atLeastZero("gamma");
  final Field<Double> rate = Field.positive("rate");
  final Field<Integer> warmUp = Field.count("warmUp", 0, Integer.MAX_VALUE);
  final Field<Double> factor = Field.factor("factor");
  final Field<Integer> every = Field.count("every", 1, Integer.MAX_VALUE);
  final Field<Double> decay = Field.atLeastZero("decay");
  final Field<Double> clip = Field.atLeastZero("clip");
  final Field<Integer> freeze = Field.count("freeze", 0, this::mostFrozen);
  final Field<Integer> unfreeze = Field.count("unfreeze", 0, Integer.MAX_VALUE);
  final ObjectProperty<OptimiserSettings.Kind> optimiser =
      new SimpleObjectProperty<>(this, "optimiser", OptimiserSettings.Kind.ADAM);
  final ObjectProperty<ScheduleKind> schedule =
      new SimpleObjectProperty<>(this, "schedule", ScheduleKind.CONSTANT);
  final ObjectProperty<Optional<ModelCard>> start =
      new SimpleObjectProperty<>(this, "start", Optional.empty());

  private final ObservableList<NetworkChoice> networks = FXCollections.observableArrayList();
  private final ObservableList<List<InputChannel>> channelChoices =
      FXCollections.observableArrayList();
  private final ObservableList<AugmentChoice> augmentations = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<TrainingRecipe>> recipe =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper startProblem = new ReadOnlyStringWrapper("");
  private final ChangeListener<Object> changed = (observable, was, now) -> change();
  private final List<Field<?>> fields;
  private Optional<TrainingRecipe> base = Optional.empty();
  private SpectralClass target = SpectralClass.LBG;
  private boolean taking;

  /** A form that says nothing until it is filled by {@link #take}. */
  TrainingForm() {
    fields =
        List.of(
            name, boxes, lines, threshold, seed, epochs, patience, batch, gamma, rate, warmUp,
            factor, every, decay, clip, freeze, unfreeze);
    schedule.addListener((observable, was, now) -> suggest(now));
    network.addListener((observable, was, now) -> adapt(now.spec()));
    fields.forEach(field -> field.valueProperty().addListener(changed));
    Stream.of(network, channels, optimiser, schedule, start)
        .forEach(one -> one.addListener(changed));
  }

  /** Whether a recipe has filled it. */
  boolean filled() {
    return base.isPresent();
  }

  private int mostBoxes() {
    return network.get().spec().grid().bins();
  }

  /** A rule that means nothing may ask for any number, and is there when it means something. */
  private int mostLines() {
    NetworkSpec spec = network.get().spec();
    return spec.endsInRedshift()
        ? Integer.MAX_VALUE
        : (int) spec.heads().stream().filter(LineHead::counts).count();
  }

  private int mostFrozen() {
    return TrainingRecipe.mostFrozen(network.get().spec());
  }

  /** Networks to choose from. */
  public ObservableList<NetworkChoice> networks() {
    return networks;
  }

  /** Rules to choose from by which weights change. */
  ObservableList<OptimiserSettings.Kind> optimisers() {
    return FXCollections.observableArrayList(OptimiserSettings.Kind.values());
  }

  /** What networks can see of a spectrum. */
  ObservableList<List<InputChannel>> channelChoices() {
    return channelChoices;
  }

  /** Augmentations to choose from, in the order in which they are done. */
  public ObservableList<AugmentChoice> augmentations() {
    return augmentations;
  }

  /** What the form says; empty where something is wrong with it. */
  public ReadOnlyObjectProperty<Optional<TrainingRecipe>> recipeProperty() {
    return recipe.getReadOnlyProperty();
  }

  /** Why the model to begin with does not fit; empty if it does. */
  public ReadOnlyStringProperty startProblemProperty() {
    return startProblem.getReadOnlyProperty();
  }

  /** Says what a recipe says; a model to begin with is to be chosen after. */
  void take(TrainingRecipe next) {
    taking = true;
    base = Optional.of(next);
    target = next.target();
    networks.setAll(NetworkChoice.with(next.network()));
    network.set(NetworkChoice.of(next.network()));
    takeNetwork(next.network());
    lines.set(next.rule().lines());
    threshold.set(next.rule().threshold());
    name.set(next.name());
    seed.set(Long.toString(next.seed()));
    epochs.set(next.epochs());
    patience.set(next.stopping().patience());
    batch.set(next.batch());
    gamma.set(next.loss().gamma());
    rate.set(next.rate().start());
    warmUp.set(next.rate().warmUp());
    schedule.set(ScheduleKind.of(next.rate().schedule()));
    factor.set(ScheduleKind.factor(next.rate().schedule()));
    every.set(ScheduleKind.epochs(next.rate().schedule()));
    optimiser.set(next.optimiser().kind());
    decay.set(next.optimiser().weightDecay());
    clip.set(next.optimiser().clip());
    start.set(Optional.empty());
    freeze.set(next.start().map(StartRecipe::freeze).orElse(0));
    unfreeze.set(next.start().map(StartRecipe::unfreezeAfter).orElse(0));
    augmentations.setAll(AugmentChoice.of(next.augmentation()));
    augmentations.forEach(choice -> choice.onProperty().addListener(changed));
    taking = false;
    change();
  }

  /** The model that the recipe begins with, by name, id or path. */
  Optional<String> wantedStart() {
    return base.flatMap(TrainingRecipe::start).map(StartRecipe::model);
  }

  /**
   * Fills the fields so that a model learns further: its own network, class and rule, the first
   * layers frozen at first, and a low rate, which keeps it near to what it knows. What the form
   * says of epochs, batch and augmentation stays.
   *
   * @param newName of what comes of it
   */
  void further(ModelCard model, String newName) {
    NetworkSpec spec = model.spec();
    target = model.target();
    networks.setAll(NetworkChoice.with(spec));
    network.set(NetworkChoice.of(spec));
    adapt(spec); // also where the network was chosen already, and what is in the fields is not its
    start.set(Optional.of(model));
    name.set(newName);
    lines.set(Math.min(mostLines(), model.rule().lines()));
    threshold.set(model.rule().threshold());
    freeze.set(Math.min(FROZEN, mostFrozen()));
    unfreeze.set(THAWED_AFTER);
    rate.set(NEAR);
    warmUp.set(0);
    schedule.set(ScheduleKind.CONSTANT);
  }

  /** What the fields say is that of another network now; the rule stays as far as it can. */
  private void adapt(NetworkSpec spec) {
    if (taking) {
      return;
    }
    taking = true; // in between the rule may be more than the network can
    Optional<Integer> asked = lines.value();
    takeNetwork(spec);
    asked.ifPresent(some -> lines.set(Math.min(some, mostLines())));
    Stream.of(boxes, lines, freeze).forEach(Field::check);
    taking = false;
    change();
  }

  private void takeNetwork(NetworkSpec spec) {
    List<List<InputChannel>> choices = new ArrayList<>(USUAL_CHANNELS);
    if (!choices.contains(spec.channels())) {
      choices.add(spec.channels());
    }
    if (!channelChoices.equals(choices)) {
      channelChoices.setAll(choices);
    }
    channels.set(spec.channels());
    spec.finder().ifPresent(finder -> boxes.set(finder.boxes()));
    String noLines = spec.finder().isPresent() ? "" : Text.get("train.network.idle.lines");
    Stream.of(boxes, gamma).forEach(field -> field.idle(noLines));
    String noRule = spec.endsInRedshift() ? Text.get("train.network.idle.rule") : "";
    Stream.of(lines, threshold).forEach(field -> field.idle(noRule));
  }

  private void suggest(ScheduleKind kind) {
    if (!taking) {
      factor.set(kind.usualFactor());
      every.set(kind.usualEpochs());
    }
  }

  private void change() {
    if (!taking) {
      Optional<TrainingRecipe> said = said();
      startProblem.set(said.flatMap(some -> start.get().flatMap(some::misfit)).orElse(""));
      recipe.set(said);
    }
  }

  private Optional<TrainingRecipe> said() {
    if (base.isEmpty() || fields.stream().anyMatch(Field::lacks)) {
      return Optional.empty();
    }
    TrainingRecipe values = values(base.get());
    try {
      String text = TrainingRecipeWriter.write(values);
      return Optional.of(TrainingRecipe.of(Recipe.parse("form", text, Path.of(""))));
    } catch (IOException e) {
      throw new IllegalStateException("what the fields allow recipes allow too", e);
    }
  }

  private TrainingRecipe values(TrainingRecipe from) {
    NetworkSpec spec = spec();
    StoppingRule stop =
        new StoppingRule(
            from.stopping().watch(), patience.value().orElseThrow(), from.stopping().least());
    OptimiserSettings usual = from.optimiser();
    return new TrainingRecipe(
        name.value().orElseThrow(),
        spec,
        target,
        new DecisionRule(
            lines.value().orElse(from.rule().lines()),
            threshold.value().orElse(from.rule().threshold())),
        seed.value().orElseThrow(),
        epochs.value().orElseThrow(),
        batch.value().orElseThrow(),
        new LossSettings(
            from.loss().normalisation(),
            gamma.value().orElse(from.loss().gamma()),
            lineWeights(from, spec),
            from.loss().redshift()),
        new OptimiserSettings(
            optimiser.get(),
            usual.momentum(),
            usual.squares(),
            usual.epsilon(),
            decay.value().orElseThrow(),
            clip.value().orElseThrow()),
        new LearningRate(
            rate.value().orElseThrow(),
            warmUp.value().orElseThrow(),
            schedule.get().make(factor.value().orElseThrow(), every.value().orElseThrow())),
        from.normMomentum(),
        augmentation(),
        stop,
        startRecipe(),
        "");
  }

  /** The chosen network with what the fields say of it. */
  private NetworkSpec spec() {
    NetworkSpec seeing = network.get().spec().withChannels(channels.get());
    return boxes.value().map(seeing::withBoxes).orElse(seeing);
  }

  /** Those of the recipe, where the network looks for the recipe's lines. */
  private static List<Double> lineWeights(TrainingRecipe from, NetworkSpec spec) {
    return spec.heads().equals(from.network().heads())
        ? from.loss().lineWeights()
        : Collections.nCopies(spec.heads().size(), 1.0);
  }

  private Augmentation augmentation() {
    return new Sequence(
        augmentations.stream()
            .filter(choice -> choice.onProperty().get())
            .map(AugmentChoice::augmentation)
            .toList());
  }

  private Optional<StartRecipe> startRecipe() {
    return start
        .get()
        .map(
            card ->
                new StartRecipe(
                    card.id(), freeze.value().orElseThrow(), unfreeze.value().orElseThrow()));
  }
}
