package org.lymanscope.app.cli;

import java.io.IOException;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Command;

/** {@code lymanscope models list}. */
@Command(
    name = "list",
    description = "List the models.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all could be read", "1:at least one could not", "2:wrong usage"})
public final class ModelsListCommand extends LibraryCommand {

  @Override
  public Integer call() throws IOException {
    ModelLibrary.Listing listing = models().list();
    for (ModelCard card : listing.cards()) {
      tell(
          String.join(
              "\t",
              card.id(),
              card.name(),
              card.target().name(),
              card.spec().totalCount() + " parameters",
              card.provenance().source()));
    }
    listing.problems().forEach(spec().commandLine().getErr()::println);
    return listing.problems().isEmpty() ? 0 : 1;
  }
}
