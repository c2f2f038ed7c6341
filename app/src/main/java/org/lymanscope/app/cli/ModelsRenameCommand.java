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

/** {@code lymanscope models rename}. */
@Command(
    name = "rename",
    description = "Give a model another name.",
    mixinStandardHelpOptions = true)
public final class ModelsRenameCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MODEL", description = "Its name or id.")
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ModelLibrary models = library.open();
    ModelCard card = models.rename(models.find(model).id(), name);
    spec.commandLine().getOut().println(card.id() + " is called " + card.name() + " now.");
    return 0;
  }
}
