package org.lymanscope.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lymanscope models delete}. */
@Command(
    name = "delete",
    description = "Delete a model; restore brings it back.",
    mixinStandardHelpOptions = true)
public final class ModelsDeleteCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MODEL", description = "Its name or id.")
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
    ModelLibrary models = library.open();
    ModelCard card = models.find(model);
    models.delete(card.id());
    spec.commandLine()
        .getOut()
        .println(card.name() + " is deleted; 'models restore " + card.id() + "' brings it back.");
    return 0;
  }
}
