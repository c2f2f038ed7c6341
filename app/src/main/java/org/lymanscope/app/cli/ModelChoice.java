package org.lymanscope.app.cli;

import java.io.IOException;
import org.lymanscope.engine.model.Model;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The model that answers: options of every command that asks one. */
final class ModelChoice {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "M",
      description = "Name or id in the library, a model folder, or a QuasarNET .h5 file as it is.")
  private String name = "";

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  /** As it was typed. */
  String name() {
    return name;
  }

  /**
   * Reads it.
   *
   * @throws IOException if there is no such model, or it cannot be read; one sentence for people
   */
  Model read() throws IOException {
    return library.open().resolve(name);
  }
}
