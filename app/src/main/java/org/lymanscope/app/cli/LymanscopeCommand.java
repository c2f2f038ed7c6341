package org.lymanscope.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. Each subcommand is a class of its own in this package. */
@Command(
    name = "lymanscope",
    description = "Visual inspection of astronomical spectra.",
    mixinStandardHelpOptions = true,
    subcommands = {InfoCommand.class, CommandLine.HelpCommand.class})
public final class LymanscopeCommand {}
