package org.lymanscope.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lymanscope models list}. */
@Command(
    name = "list",
    description = "List the models.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all could be read", "1:at least one could not", "2:wrong usage"})
public final class ModelsListCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ModelLibrary.Listing listing = library.open().list();
    for (ModelCard card : listing.cards()) {
      spec.commandLine()
          .getOut()
          .println(
              String.join(
                  "\t",
                  card.id(),
                  card.name(),
                  card.target().name(),
                  card.spec().totalCount() + " parameters",
                  card.provenance().source()));
    }
    listing.problems().forEach(spec.commandLine().getErr()::println);
    return listing.problems().isEmpty() ? 0 : 1;
  }
}
