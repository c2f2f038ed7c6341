package org.lymanscope.engine.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.file.WholeFile;

/** Records in files of JSON. */
final class RecordFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RecordFile() {}

  static <T> T read(Path file, Class<T> kind) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), kind);
  }

  /** The id in a file; empty where there is no file, or none in it (versions before 0.2). */
  static Optional<UUID> idIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String id = JSON.readTree(Files.readAllBytes(file)).path("id").asText("");
    return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
  }

  /** Writes a record; a file that is there is replaced at once. */
  static void write(Path file, Object some) throws IOException {
    WholeFile.write(file, JSON.writeValueAsString(some) + "\n");
  }
}
