package org.lymanscope.app.cli;

import java.io.IOException;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lymanscope models delete}. */
@Command(
    name = "delete",
    description = "Delete a model; restore brings it back.",
    mixinStandardHelpOptions = true)
public final class ModelsDeleteCommand extends LibraryCommand {
  @Parameters(index = "0", paramLabel = "MODEL", description = "Its name or id.")
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Override
  public Integer call() throws IOException {
    ModelLibrary models = models();
    ModelCard card = models.find(model);
    models.delete(card.id());
    tell(card.name() + " is deleted; 'models restore " + card.id() + "' brings it back.");
    return 0;
  }
}
