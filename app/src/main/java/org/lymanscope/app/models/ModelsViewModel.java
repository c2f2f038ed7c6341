package org.lymanscope.app.models;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.file.ModelLibrary;

/** The library of models as the screen shows it. UI thread only; files are read on workers. */
public final class ModelsViewModel {
  /** Ids of models that came with the program and were kept, separated by commas. */
  private static final String SHIPPED = "models.shipped";

  /** A deleted model, and where it answered; −1 where it did not. */
  private record Deleted(ModelCard card, int place) {}

  private final ModelsContext context;
  private final ModelLibrary library;
  private final ActiveChoice choice;
  private final LatestOnly listings;
  private final Map<String, LatestOnly> rules = new HashMap<>();
  private final ObservableList<ModelCard> models = FXCollections.observableArrayList();
  private final ObservableList<String> problems = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown.Nothing());
  private final BooleanBinding modelShown =
      Bindings.createBooleanBinding(() -> shownModel().isPresent(), shown);
  private final BooleanBinding chosen;
  private final Deque<Deleted> deleted = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper(false);

  /** Creates the view-model; {@link #start} fills it. */
  public ModelsViewModel(ModelsContext context, ModelLibrary library, ActiveChoice choice) {
    this.context = context;
    this.library = library;
    this.choice = choice;
    this.chosen =
        Bindings.createBooleanBinding(
            () -> !choice.wantedProperty().get().isEmpty(), choice.wantedProperty());
    this.listings = new LatestOnly(context.reader(), context.ui());
  }

  LiveSettings settings() {
    return context.settings();
  }

  /**
   * Lists the library, then loads the models that were active last time.
   *
   * @param shipped folder of models that come with the program. What is new in it is kept, once: a
   *     user may delete it. Where no model was ever chosen it answers
   */
  public void start(Optional<Path> shipped) {
    if (shipped.isEmpty()) {
      list(listing -> {});
      return;
    }
    String before = context.settings().get().value(SHIPPED, "");
    listings.request(
        () -> library.keepAllOf(shipped.get(), Set.of(before.split(","))),
        fresh -> list(listing -> welcome(fresh, before)),
        e -> {
          failed(Text.get("models.job.import", shipped.get()), e);
          list(listing -> {});
        });
  }

  private void welcome(List<ModelCard> fresh, String before) {
    if (fresh.isEmpty()) {
      return;
    }
    Stream<String> ids = Stream.concat(Stream.of(before), fresh.stream().map(ModelCard::id));
    String all = ids.filter(id -> !id.isEmpty()).collect(Collectors.joining(","));
    context.settings().update(now -> now.withValue(SHIPPED, all));
    if (choice.wantedProperty().get().isEmpty()) {
      choice.activate(fresh.get(0).id());
      show(fresh.get(0));
    }
  }

  /** The readable models, by name. */
  public ObservableList<ModelCard> models() {
    return models;
  }

  /** One sentence for each folder of the library that is no readable model. */
  public ObservableList<String> problems() {
    return problems;
  }

  /** Whether the library has been read. */
  public ReadOnlyBooleanProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** Whose card is on the screen. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a model of the library is on the screen. */
  public BooleanBinding modelShown() {
    return modelShown;
  }

  /** Whether any model answers or is to answer. */
  public BooleanBinding chosen() {
    return chosen;
  }

  /** Whether a deleted model can be brought back. */
  public ReadOnlyBooleanProperty restorableProperty() {
    return restorable.getReadOnlyProperty();
  }

  /** Which models answer, and where. */
  public ActiveChoice choice() {
    return choice;
  }

  /** Zone of the times shown. */
  public ZoneId zone() {
    return context.zone();
  }

  /** Shows the card of a model. */
  public void show(ModelCard card) {
    shown.set(new Shown.InLibrary(card));
  }

  /** Shows an architecture. */
  public void show(NamedNetwork network) {
    shown.set(new Shown.Architecture(network));
  }

  /** Keeps models of files or folders in the library, one job each, and shows the last one. */
  public void importFrom(List<Path> filesAndFolders) {
    for (Path path : filesAndFolders) {
      String name = Text.get("models.job.import", path.getFileName());
      context
          .jobs()
          .submit(name, progress -> library.importFrom(path))
          .onSuccess(
              card -> {
                context.notices().tell(Notice.done(Text.get("models.done.import", card.name())));
                list(listing -> show(card));
              });
    }
  }

  /**
   * Keeps a model of a folder and makes it the one that answers.
   *
   * @param name what it is to be called; a taken name is changed
   */
  public void promote(Path folder, String name) {
    context
        .jobs()
        .submit(Text.get("models.job.import", name), progress -> library.keep(folder, name))
        .onSuccess(
            card -> {
              context.notices().tell(Notice.done(Text.get("models.done.promote", card.name())));
              choice.activate(card.id());
              list(listing -> show(card));
            });
  }

  /** Makes the shown model the one that answers. */
  public void activate() {
    shownModel().ifPresent(card -> choice.activate(card.id()));
  }

  /** Lays the shown model beside the one that answers. */
  public void compare() {
    shownModel().ifPresent(card -> choice.compare(card.id()));
  }

  /** Gives the shown model another name; nothing happens if it is the old one or blank. */
  public void rename(String name) {
    shownModel()
        .filter(card -> !name.isBlank() && !card.name().equals(name.strip()))
        .ifPresent(
            card ->
                context
                    .jobs()
                    .submit(
                        Text.get("models.job.rename", card.name()),
                        progress -> library.rename(card.id(), name))
                    .onSuccess(this::changed));
  }

  /** Gives the shown model another rule. */
  public void setRule(DecisionRule rule) {
    shownModel()
        .filter(card -> !card.rule().equals(rule))
        .ifPresent(card -> save(card, rule, this::changed));
  }

  /** Keeps a rule that was changed where the model answers: there it holds already. */
  public void keepRule(ModelCard card, DecisionRule rule) {
    save(
        card,
        rule,
        kept -> {
          choice.takeLater(kept);
          list(listing -> {});
        });
  }

  private void save(ModelCard card, DecisionRule rule, Consumer<ModelCard> then) {
    rules
        .computeIfAbsent(card.id(), id -> new LatestOnly(context.reader(), context.ui()))
        .request(
            () -> library.setRule(card.id(), rule),
            then,
            e -> failed(Text.get("models.job.rule", card.name()), e));
  }

  /** Takes the shown model out of the library; {@link #restore} brings it back. */
  public void delete() {
    shownModel()
        .ifPresent(
            card ->
                context
                    .jobs()
                    .submit(
                        Text.get("models.job.delete", card.name()),
                        progress -> {
                          library.delete(card.id());
                          return card;
                        })
                    .onSuccess(this::deleted));
  }

  /** Brings the model that was deleted last back, also to where it answered. */
  public void restore() {
    Optional.ofNullable(deleted.peek()).ifPresent(this::restore);
  }

  private void restore(Deleted some) {
    if (!deleted.remove(some)) { // by the notice and by the command
      return;
    }
    restorable.set(!deleted.isEmpty());
    context
        .jobs()
        .submit(
            Text.get("models.job.restore", some.card().name()),
            progress -> library.restore(some.card().id()))
        .onSuccess(
            card -> {
              if (some.place() >= 0) {
                choice.putBack(card.id(), some.place());
              }
              list(listing -> show(card));
            });
  }

  private void deleted(ModelCard card) {
    int place = choice.place(card.id());
    Deleted some = new Deleted(card, place);
    deleted.push(some);
    restorable.set(true);
    if (place >= 0) {
      choice.forget(card.id());
    }
    String sentence = Text.get("models.done.delete", card.name());
    context
        .notices()
        .tell(Notice.done(sentence).with(Text.get("models.undo"), () -> restore(some)));
    list(listing -> {});
  }

  private void changed(ModelCard card) {
    choice.take(card);
    list(listing -> {});
  }

  private Optional<ModelCard> shownModel() {
    return shown.get() instanceof Shown.InLibrary some
        ? Optional.of(some.card())
        : Optional.empty();
  }

  private void list(Consumer<ModelLibrary.Listing> then) {
    listings.request(
        library::list,
        listing -> {
          take(listing);
          then.accept(listing);
        },
        e -> failed(Text.get("models.job.list"), e));
  }

  private void take(ModelLibrary.Listing listing) {
    Optional<String> id = shownModel().map(ModelCard::id);
    models.setAll(listing.cards());
    problems.setAll(listing.problems());
    if (!listed.get()) {
      listed.set(true);
      begin(listing.cards());
    }
    id.ifPresent(
        some ->
            listing.cards().stream()
                .filter(card -> card.id().equals(some))
                .findFirst()
                .or(() -> listing.cards().stream().findFirst())
                .ifPresentOrElse(this::show, () -> shown.set(new Shown.Nothing())));
  }

  private void begin(List<ModelCard> cards) {
    choice.restore(cards.stream().map(ModelCard::id).collect(Collectors.toSet()));
    cards.stream()
        .filter(card -> choice.place(card.id()) == 0)
        .findFirst()
        .or(() -> cards.stream().findFirst())
        .ifPresent(this::show);
  }

  private void failed(String what, Throwable e) {
    String sentence = Text.get("models.failed", what, String.valueOf(e.getMessage()));
    context.notices().tell(Notice.failure(sentence, e));
  }
}
