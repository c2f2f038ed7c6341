package org.lymanscope.app.cli;

import org.lymanscope.app.bench.InspectBench;
import org.lymanscope.app.shell.HeadlessToolkit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures; one subcommand for each thing that is to be fast. */
@Command(
    name = "bench",
    description = "Measure how fast the program is on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = CommandLine.HelpCommand.class)
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a subcommand: lists them. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The Inspect screen. */
  @Command(
      name = "inspect",
      description = "Frames per second of the plot: redshift slider, pan, next spectrum.",
      mixinStandardHelpOptions = true)
  int inspect(
      @Option(
              names = "--frames",
              defaultValue = "300",
              description = "frames to measure of each kind (default: ${DEFAULT-VALUE})")
          int frames) {
    try (HeadlessToolkit toolkit = HeadlessToolkit.start()) {
      new InspectBench(toolkit.ui(), spec.commandLine().getOut(), frames).run();
    }
    return CommandLine.ExitCode.OK;
  }
}
