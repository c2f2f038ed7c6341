package org.lymanscope.app.cli;

import java.io.IOException;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lymanscope models rename}. */
@Command(
    name = "rename",
    description = "Give a model another name.",
    mixinStandardHelpOptions = true)
public final class ModelsRenameCommand extends LibraryCommand {
  @Parameters(index = "0", paramLabel = "MODEL", description = "Its name or id.")
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Override
  public Integer call() throws IOException {
    ModelLibrary models = models();
    ModelCard card = models.rename(models.find(model).id(), name);
    tell(card.id() + " is called " + card.name() + " now.");
    return 0;
  }
}
