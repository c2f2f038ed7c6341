package org.lymanscope.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lymanscope.engine.model.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope models restore}. */
@Command(
    name = "restore",
    description = "Bring back a deleted model.",
    mixinStandardHelpOptions = true)
public final class ModelsRestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "Its id.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ModelCard card = library.open().restore(id);
    spec.commandLine().getOut().println(card.name() + " is back.");
    return 0;
  }
}
