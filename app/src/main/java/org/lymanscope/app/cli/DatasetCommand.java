package org.lymanscope.app.cli;

import picocli.CommandLine.Command;

/** {@code lymanscope dataset}: labelled spectra to train and test networks with. */
@Command(
    name = "dataset",
    description = {
      "Make sets of labelled spectra to train and test networks with, look into them, and write",
      "them for other programs. What a recipe may say: docs/formats-datasets.md."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "build|info|export",
    subcommands = {DatasetBuildCommand.class, DatasetInfoCommand.class, DatasetExportCommand.class})
public final class DatasetCommand {}
