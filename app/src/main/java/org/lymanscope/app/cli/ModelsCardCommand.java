package org.lymanscope.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lymanscope.engine.model.file.CardFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope models card}. */
@Command(
    name = "card",
    description = "Print the card of a model as JSON.",
    mixinStandardHelpOptions = true)
public final class ModelsCardCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "Its name, id or folder, or a QuasarNET .h5 file.")
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    spec.commandLine().getOut().print(CardFile.text(library.open().resolve(model).card()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
