package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Ends wrong usage with exit code 2. A word that is no subcommand was meant as a file for the
 * window, so the sentence tells which file is missing; all else is told by picocli.
 */
final class WrongUsage implements IParameterExceptionHandler {
  private final IParameterExceptionHandler other =
      new CommandLine(new LymanscopeCommand()).getParameterExceptionHandler();

  @Override
  public int handleParseException(ParameterException e, String[] arguments) throws Exception {
    CommandLine command = e.getCommandLine();
    List<String> missing =
        e instanceof UnmatchedArgumentException unmatched && command.getParent() == null
            ? unmatched.getUnmatched().stream().filter(WrongUsage::missing).toList()
            : List.of();
    if (missing.isEmpty()) {
      return other.handleParseException(e, arguments);
    }
    PrintWriter err = command.getErr();
    missing.forEach(word -> err.println("lymanscope: there is no file or folder " + word));
    // A name with a dot or a slash is no mistyped command.
    boolean maybeCommand = missing.stream().allMatch(word -> word.matches("\\w+"));
    if (!maybeCommand || !UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("'lymanscope --help' lists the commands.");
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static boolean missing(String word) {
    try {
      return !word.startsWith("-") && !Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return true;
    }
  }
}
