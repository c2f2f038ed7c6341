package org.lymanscope.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.shell.ProgramVersion;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lymanscope models}: the library of networks. */
@Command(
    name = "models",
    description = "Keep networks: list, import, rename, delete.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|import|card|rename|delete|restore",
    subcommands = {
      ModelsListCommand.class,
      ModelsImportCommand.class,
      ModelsCardCommand.class,
      ModelsRenameCommand.class,
      ModelsDeleteCommand.class,
      ModelsRestoreCommand.class
    })
public final class ModelsCommand {
  /** Where the library is, for each subcommand. */
  static final class Library {
    @Option(
        names = "--library",
        paramLabel = "DIR",
        description = "The library; default: the program's own, which the window shows.")
    private @Nullable Path folder;

    ModelLibrary open() {
      Path own = UserFolders.of(System.getenv(), System.getProperties()).models();
      return ModelLibrary.open(
          folder == null ? own : folder, Clock.systemUTC(), ProgramVersion.current());
    }
  }
}
