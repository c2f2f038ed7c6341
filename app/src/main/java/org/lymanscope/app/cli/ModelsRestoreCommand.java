package org.lymanscope.app.cli;

import java.io.IOException;
import org.lymanscope.engine.model.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lymanscope models restore}. */
@Command(
    name = "restore",
    description = "Bring back a deleted model.",
    mixinStandardHelpOptions = true)
public final class ModelsRestoreCommand extends LibraryCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "Its id.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Override
  public Integer call() throws IOException {
    ModelCard card = models().restore(id);
    tell(card.name() + " is back.");
    return 0;
  }
}
