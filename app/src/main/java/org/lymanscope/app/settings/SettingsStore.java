package org.lymanscope.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.lymanscope.engine.file.WholeFile;

/** Keeps settings in one JSON file. A half-written file is never seen. */
public final class SettingsStore {
  /**
   * What was found.
   *
   * @param settings the settings, {@link Settings#NONE} where there were no readable ones
   * @param keptAside where an unreadable file was put; empty as a rule
   */
  public record Loaded(Settings settings, Optional<Path> keptAside) {}

  private final Path file;
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT);

  /** Creates a store; the file and its folder need not exist. */
  public SettingsStore(Path file) {
    this.file = file;
  }

  /**
   * Reads the settings. A broken file is renamed, so that it can be mended, and counts as empty.
   *
   * @throws IOException if the file is there but cannot be read or renamed
   */
  public Loaded load() throws IOException {
    if (!Files.exists(file)) {
      return new Loaded(Settings.NONE, Optional.empty());
    }
    try {
      return new Loaded(json.readValue(Files.readAllBytes(file), Settings.class), Optional.empty());
    } catch (JsonProcessingException e) {
      Path aside = file.resolveSibling(file.getFileName() + ".broken");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return new Loaded(Settings.NONE, Optional.of(aside));
    }
  }

  /**
   * Writes the settings.
   *
   * @throws IOException if they could not be written; then the old ones are still there
   */
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, json.writeValueAsBytes(settings));
  }
}
