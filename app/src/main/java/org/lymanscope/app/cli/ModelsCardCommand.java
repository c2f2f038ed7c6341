package org.lymanscope.app.cli;

import java.io.IOException;
import org.lymanscope.engine.model.file.CardFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lymanscope models card}. */
@Command(
    name = "card",
    description = "Print the card of a model as JSON.",
    mixinStandardHelpOptions = true)
public final class ModelsCardCommand extends LibraryCommand {
  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "Its name, id or folder, or a QuasarNET .h5 file.")
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Override
  public Integer call() throws IOException {
    spec().commandLine().getOut().print(CardFile.text(models().resolve(model).card()));
    spec().commandLine().getOut().flush();
    return 0;
  }
}
