package org.lymanscope.app.cli;

import org.lymanscope.app.shell.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of the command line. Each subcommand is a class of its own in this package. */
@Command(
    name = "lymanscope",
    description = "Visual inspection of astronomical spectra.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without a command, or with files and folders, it opens the window.",
      "In a checkout, './lymanscope test' builds and runs every test."
    },
    versionProvider = LymanscopeCommand.Version.class,
    subcommands = {
      BenchCommand.class,
      ClassifyCommand.class,
      DatasetCommand.class,
      DevicesCommand.class,
      EvaluateCommand.class,
      InfoCommand.class,
      LabelsCommand.class,
      ModelsCommand.class,
      SearchCommand.class,
      SimulateCommand.class,
      TourCommand.class,
      TrainCommand.class,
      CommandLine.HelpCommand.class,
    })
public final class LymanscopeCommand {
  /** The whole command line. The exit code is 0 for done, 1 for failed, 2 for wrong usage. */
  public static CommandLine commandLine() {
    return new CommandLine(new LymanscopeCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new CommandFailure())
        .setParameterExceptionHandler(new WrongUsage());
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Lymanscope " + ProgramVersion.current()};
    }
  }
}
