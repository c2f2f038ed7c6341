package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.shell.DrivenWindow;
import org.lymanscope.app.tour.SampleTour;
import org.lymanscope.app.tour.Tour;
import org.lymanscope.app.tour.TourReport;
import org.lymanscope.engine.io.FolderTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes the guided tour. */
@Command(
    name = "tour",
    description = "Take the guided tour of the sample survey; write pictures and a report.",
    mixinStandardHelpOptions = true)
public final class TourCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "tour-output",
      description = "folder for pictures, exports and report (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("tour-output");

  @Option(names = "--window", description = "show the window instead of running without a display")
  private boolean window;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path sample = sample();
    Files.createDirectories(folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Pictures, exports and report go to " + folder.toAbsolutePath().normalize());
    Path home = Files.createTempDirectory("lymanscope-tour");
    TourReport report =
        take(sample, UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString())), out);
    FolderTree.delete(home);
    Path page = folder.resolve("report.md");
    Files.writeString(page, report.markdown());
    out.println(report.summary() + " See " + page.toAbsolutePath().normalize());
    return report.failures() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private TourReport take(Path sample, UserFolders own, PrintWriter out) {
    try (DrivenWindow driven = DrivenWindow.open(window, own)) {
      Tour tour =
          new Tour(
              driven.scene(),
              driven.ui(),
              driven.themes(),
              folder,
              line -> {
                out.println(line);
                out.flush();
              });
      return tour.take(new SampleTour(driven, sample, folder).steps());
    }
  }

  private Path sample() throws IOException {
    Path sample = Path.of(System.getProperty("lymanscope.sample", "sample-data"));
    if (!Files.isDirectory(sample)) {
      throw new IOException("no sample survey in " + sample.toAbsolutePath());
    }
    return sample;
  }
}
