package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;

/**
 * A folder of models, one folder each: {@code <name>-<id>/card.json} and {@code
 * weights.safetensors}. Several processes may use it at once: every change appears whole or not at
 * all. Whatever cannot be done is an {@link IOException} with one sentence for people.
 */
@SuppressWarnings("DoNotCallSuggester") // until its methods are there
public final class ModelLibrary {
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

  private final Path folder;
  private final Clock clock;
  private final String programVersion;

  private ModelLibrary(Path folder, Clock clock, String programVersion) {
    this.folder = folder;
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
    throw notYet();
  }

  /** The model of this id. */
  public Model load(String id) throws IOException {
    throw notYet();
  }

  /** A model of the library by name or id, a model folder, or a QuasarNET {@code .h5} file. */
  public Model resolve(String nameIdOrPath) throws IOException {
    throw notYet();
  }

  /** Keeps a model. Its name must be free and the library must not have it yet. */
  public ModelCard add(Model model) throws IOException {
    throw notYet();
  }

  /** Keeps a model from a QuasarNET {@code .h5} file or a model folder; a taken name is changed. */
  public ModelCard importFrom(Path fileOrFolder) throws IOException {
    throw notYet();
  }

  /** Gives a model another name, which must be free. Its id stays. */
  public ModelCard rename(String id, String name) throws IOException {
    throw notYet();
  }

  /** Gives a model another rule. Its id stays. */
  public ModelCard setRule(String id, DecisionRule rule) throws IOException {
    throw notYet();
  }

  /** Takes a model out of the list; {@link #restore} brings it back. */
  public void delete(String id) throws IOException {
    throw notYet();
  }

  /** Brings back a deleted model. */
  public ModelCard restore(String id) throws IOException {
    throw notYet();
  }

  /** Where a model is kept. */
  public Path folderOf(String id) {
    return folder.resolve(id);
  }

  private IOException notYet() {
    return new IOException(folder + " of " + programVersion + " at " + clock.instant());
  }
}
