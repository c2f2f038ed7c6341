package org.lymanscope.app.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javafx.application.Application;
import org.lymanscope.app.cli.LymanscopeCommand;
import org.lymanscope.app.settings.UserFolders;
import picocli.CommandLine;

/**
 * The one entry point: opens the window without arguments or with files, and is the command line
 * otherwise. Not an {@code Application} itself, because JavaFX lies on the class path.
 */
public final class Main {
  private static final String DJL_CACHE = "DJL_CACHE_DIR";

  private Main() {}

  /** Starts the program; the exit code is 0 for done, 1 for failed, 2 for wrong usage. */
  public static void main(String[] args) {
    UserFolders folders = UserFolders.of(System.getenv(), System.getProperties());
    // Read by logback.xml, so it comes before the first logger.
    System.setProperty("lymanscope.logs", folders.logs().toString());
    cacheIn(folders.cache(), System.getenv(), System.getProperties());
    CommandLine commandLine = LymanscopeCommand.commandLine();
    if (wantsWindow(List.of(args), commandLine.getSubcommands().keySet())) {
      Thread.setDefaultUncaughtExceptionHandler(new StartFailure(commandLine.getErr()));
      Application.launch(DesktopApp.class, args);
    } else {
      System.exit(commandLine.execute(args));
    }
  }

  /**
   * Tells DJL, which unpacks PyTorch's libraries at the first use, where to put them. What the user
   * has set before stays.
   */
  static void cacheIn(Path folder, Map<String, String> environment, Properties properties) {
    if (!environment.containsKey(DJL_CACHE)) {
      properties.putIfAbsent(DJL_CACHE, folder.toString());
    }
  }

  /**
   * Whether these arguments ask for the window: none, files and folders, or the smoke test. A
   * subcommand is one also where a file has its name; {@code ./info} is the file.
   */
  static boolean wantsWindow(List<String> arguments, Set<String> subcommands) {
    return (arguments.isEmpty() || !subcommands.contains(arguments.get(0)))
        && arguments.stream().allMatch(text -> text.equals(DesktopApp.SMOKE) || isFile(text));
  }

  private static boolean isFile(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
