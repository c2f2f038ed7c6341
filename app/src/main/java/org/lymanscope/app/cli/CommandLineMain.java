package org.lymanscope.app.cli;

import picocli.CommandLine;

/** Starts the command line alone, until the window brings a main class that knows both. */
public final class CommandLineMain {
  private CommandLineMain() {}

  /** Runs a subcommand; the exit code is 0 for done, 1 for failed, 2 for wrong usage. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LymanscopeCommand()).execute(args));
  }
}
