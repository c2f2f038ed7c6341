package org.lymanscope.app.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a failed subcommand with one sentence and exit code 1; the log has the rest. */
final class CommandFailure implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandFailure.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    LOG.error("{} failed", command.getCommandName(), e);
    command.getErr().println("lymanscope: " + sentence(e));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof NoSuchFileException) {
      return message + " does not exist";
    }
    return e instanceof AccessDeniedException ? message + ": access denied" : message;
  }
}
