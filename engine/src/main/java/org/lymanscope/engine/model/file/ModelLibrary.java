package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * A folder of models, one {@link ModelFolder} each, named {@code <name>-<id>}. Several processes
 * may use it at once: every change appears whole or not at all. Whatever cannot be done is an
 * {@link IOException} with one sentence for people.
 */
public final class ModelLibrary {
  private static final String DELETED = ".deleted";

  /**
   * What is in the library.
   *
   * @param cards of all readable models, by name
   * @param problems one sentence for each folder that is no readable model
   */
  public record Listing(List<ModelCard> cards, List<String> problems) {
    public Listing {
      cards = List.copyOf(cards);
      problems = List.copyOf(problems);
    }
  }

  /** Reads or changes a model's folder. */
  @FunctionalInterface
  private interface Use<T> {
    T of(Path folder) throws IOException;
  }

  private final Path folder;
  private final Clock clock;
  private final String programVersion;

  private ModelLibrary(Path folder, Clock clock, String programVersion) {
    this.folder = folder.toAbsolutePath();
    this.clock = clock;
    this.programVersion = programVersion;
  }

  /**
   * A library; the folder need not exist, and is made with the first model.
   *
   * @param clock tells when a model is imported
   * @param programVersion goes into the provenance of imported models
   */
  public static ModelLibrary open(Path folder, Clock clock, String programVersion) {
    return new ModelLibrary(folder, clock, programVersion);
  }

  /** All models. Reads cards only, no weights. */
  public Listing list() throws IOException {
    List<String> problems = new ArrayList<>();
    List<ModelCard> cards = new ArrayList<>(cards(folder, problems).values());
    cards.sort(
        Comparator.comparing(ModelCard::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ModelCard::id));
    return new Listing(cards, problems);
  }

  /**
   * The model of this id.
   *
   * @throws SpectrumFormatException if its files are not what they should be, or were changed
   */
  public Model load(String id) throws IOException {
    return with(
        id,
        found -> {
          Model model = ModelFolder.read(found);
          if (!model.card().id().equals(id)) {
            throw new SpectrumFormatException(
                found.resolve(ModelFolder.WEIGHTS), "", "the model " + id, model.card().id());
          }
          return model;
        });
  }

  /**
   * A model of the library by name or id, or a model folder or QuasarNET {@code .h5} file as it is.
   * What is in the library goes first.
   */
  public Model resolve(String nameIdOrPath) throws IOException {
    List<ModelCard> cards = list().cards();
    Optional<ModelCard> card = named(cards, nameIdOrPath);
    if (card.isPresent()) {
      return load(card.get().id());
    }
    Optional<Path> path = existing(nameIdOrPath);
    if (path.isPresent()) {
      return read(path.get());
    }
    throw new IOException("There is no model or file " + nameIdOrPath + known(cards));
  }

  /** The card of a model of the library, by name or id. */
  public ModelCard find(String nameOrId) throws IOException {
    List<ModelCard> cards = list().cards();
    return named(cards, nameOrId)
        .orElseThrow(() -> new IOException("There is no model " + nameOrId + known(cards)));
  }

  /**
   * Keeps a model under the id that follows from its architecture and weights. Its name must be
   * free and the library must not have it yet.
   */
  public ModelCard add(Model model) throws IOException {
    ModelCard card = ModelIds.identified(model.card(), model.weights());
    return LibraryLock.hold(
        folder,
        () -> {
          Map<Path, ModelCard> present = cards(folder, new ArrayList<>());
          refuseKnown(present, card);
          refuseTaken(present, card);
          return keep(new Model(card, model.weights()));
        });
  }

  /** Keeps a model from a QuasarNET {@code .h5} file or a model folder; a taken name is changed. */
  public ModelCard importFrom(Path fileOrFolder) throws IOException {
    return keepUnderFreeName(read(fileOrFolder));
  }

  /**
   * Keeps the model of a folder; one that the library has already stays as it is.
   *
   * @param name what it is to be called; a taken name is changed
   */
  public ModelCard keep(Path modelFolder, String name) throws IOException {
    Model model = read(modelFolder);
    Optional<ModelCard> there = named(list().cards(), model.card().id());
    return there.isPresent()
        ? there.get()
        : keepUnderFreeName(new Model(model.card().named(name), model.weights()));
  }

  /**
   * Keeps a model from a QuasarNET {@code .h5} file with other lines than the published ones.
   *
   * @param lines in the order of its output
   * @param target what it finds
   */
  public ModelCard importFrom(Path file, LineList lines, SpectralClass target) throws IOException {
    return keepUnderFreeName(new KerasFile(file, clock, programVersion).read(lines, target));
  }

  /**
   * Keeps the models in a folder of models; a taken name is changed.
   *
   * @param but ids of those that are not kept, wherever they are
   * @return the others, kept now or before
   */
  public List<ModelCard> keepAllOf(Path models, Set<String> but) throws IOException {
    Map<Path, ModelCard> wanted = cards(models, new ArrayList<>());
    wanted.values().removeIf(card -> but.contains(card.id()));
    if (wanted.isEmpty()) {
      return List.of(); // as at most starts of the program; the library need not be read then
    }
    Set<String> present = list().cards().stream().map(ModelCard::id).collect(Collectors.toSet());
    List<ModelCard> kept = new ArrayList<>();
    for (var one : wanted.entrySet()) {
      boolean known = present.contains(one.getValue().id());
      kept.add(known ? one.getValue() : importFrom(one.getKey()));
    }
    return kept;
  }

  /** Gives a model another name, which must be free. Its id stays, its folder moves. */
  public ModelCard rename(String id, String name) throws IOException {
    if (name.isBlank()) {
      throw new IOException("A model needs a name.");
    }
    return change(id, card -> card.named(name.strip()));
  }

  /** Gives a model another rule. Its id stays. */
  public ModelCard setRule(String id, DecisionRule rule) throws IOException {
    return change(id, card -> card.ruled(rule));
  }

  /** Takes a model out of the list; {@link #restore} brings it back. */
  public void delete(String id) throws IOException {
    LibraryLock.hold(
        folder,
        () -> {
          Path found = find(folder, id);
          Path bin = Files.createDirectories(folder.resolve(DELETED));
          for (Path older : foldersOf(bin, id)) {
            FolderTree.delete(older);
          }
          Path to = free(bin, String.valueOf(found.getFileName()));
          return Files.move(found, to, StandardCopyOption.ATOMIC_MOVE);
        });
  }

  /** Brings back a deleted model. Its name must be free. */
  public ModelCard restore(String id) throws IOException {
    return LibraryLock.hold(
        folder,
        () -> {
          Path found = find(folder.resolve(DELETED), id);
          ModelCard card = CardFile.read(found.resolve(ModelFolder.CARD));
          Map<Path, ModelCard> present = cards(folder, new ArrayList<>());
          refuseKnown(present, card);
          refuseTaken(present, card);
          Files.move(found, free(folder, ModelFolder.nameOf(card)), StandardCopyOption.ATOMIC_MOVE);
          return card;
        });
  }

  /**
   * Where a model is kept. Renaming moves it.
   *
   * @throws UncheckedIOException if there is no such model
   */
  public Path folderOf(String id) {
    try {
      return find(folder, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Model read(Path path) throws IOException {
    return Files.isDirectory(path)
        ? ModelFolder.read(path)
        : new KerasFile(path, clock, programVersion).read();
  }

  private ModelCard keepUnderFreeName(Model model) throws IOException {
    return LibraryLock.hold(
        folder,
        () -> {
          Map<Path, ModelCard> present = cards(folder, new ArrayList<>());
          refuseKnown(present, model.card());
          List<String> taken = names(present.values());
          String name = model.card().name();
          for (int number = 2; taken.contains(name); number++) {
            name = model.card().name() + " " + number;
          }
          return keep(new Model(model.card().named(name), model.weights()));
        });
  }

  private ModelCard keep(Model model) throws IOException {
    ModelFolder.write(free(folder, ModelFolder.nameOf(model.card())), model);
    return model.card();
  }

  private ModelCard change(String id, UnaryOperator<ModelCard> how) throws IOException {
    return LibraryLock.hold(
        folder,
        () -> {
          Path found = find(folder, id);
          Map<Path, ModelCard> others = cards(folder, new ArrayList<>());
          ModelCard changed = how.apply(CardFile.read(found.resolve(ModelFolder.CARD)));
          others.remove(found);
          refuseTaken(others, changed);
          CardFile.write(found.resolve(ModelFolder.CARD), changed);
          String name = ModelFolder.nameOf(changed);
          if (!found.endsWith(name)) {
            Files.move(found, free(folder, name), StandardCopyOption.ATOMIC_MOVE);
          }
          return changed;
        });
  }

  /** Uses a model's folder, once more if another process moved it in between. */
  private <T> T with(String id, Use<T> use) throws IOException {
    Path first = find(folder, id);
    try {
      return use.of(first);
    } catch (NoSuchFileException e) {
      Path second = find(folder, id);
      if (second.equals(first)) {
        throw e;
      }
      return use.of(second);
    }
  }

  private static Path find(Path among, String id) throws IOException {
    return foldersOf(among, id).stream()
        .findFirst()
        .orElseThrow(() -> new IOException("There is no model " + id + " in " + among + "."));
  }

  private static List<Path> foldersOf(Path among, String id) throws IOException {
    return cards(among, new ArrayList<>()).entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(id))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Cards by folder. */
  private static Map<Path, ModelCard> cards(Path among, List<String> problems) throws IOException {
    Map<Path, ModelCard> cards = new LinkedHashMap<>();
    for (Path one : folders(among)) {
      try {
        cards.put(one, CardFile.read(one.resolve(ModelFolder.CARD)));
        if (!Files.isRegularFile(one.resolve(ModelFolder.WEIGHTS))) {
          cards.remove(one);
          problems.add(one.getFileName() + ": expected weights.safetensors, found none.");
        }
      } catch (NoSuchFileException e) {
        if (Files.isDirectory(one)) {
          problems.add(one.getFileName() + ": expected card.json, found none.");
        }
      } catch (SpectrumFormatException e) {
        problems.add(one.getFileName() + "/" + e.getMessage());
      }
    }
    return cards;
  }

  private static List<Path> folders(Path among) throws IOException {
    if (!Files.isDirectory(among)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(among)) {
      return all.filter(Files::isDirectory)
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Path free(Path among, String name) {
    Path free = among.resolve(name);
    for (int number = 2; Files.exists(free); number++) {
      free = among.resolve(name + "-" + number);
    }
    return free;
  }

  private static Optional<Path> existing(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void refuseKnown(Map<Path, ModelCard> present, ModelCard card) throws IOException {
    for (ModelCard other : present.values()) {
      if (other.id().equals(card.id())) {
        throw new IOException("The library has this model already, as " + other.name() + ".");
      }
    }
  }

  private static void refuseTaken(Map<Path, ModelCard> others, ModelCard card) throws IOException {
    if (names(others.values()).contains(card.name())) {
      throw new IOException("There is a model called " + card.name() + " already.");
    }
  }

  private static Optional<ModelCard> named(List<ModelCard> cards, String nameOrId) {
    return cards.stream()
        .filter(card -> card.id().equals(nameOrId) || card.name().equals(nameOrId))
        .findFirst();
  }

  private static String known(List<ModelCard> cards) {
    String known = cards.isEmpty() ? "none" : String.join(", ", names(cards));
    return "; models in the library: " + known + ".";
  }

  private static List<String> names(Iterable<ModelCard> cards) {
    List<String> names = new ArrayList<>();
    cards.forEach(card -> names.add(card.name()));
    return names;
  }
}
