package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.recipe.Shipped;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that works by a recipe: a file, or one that comes with the program. */
final class RecipeChoice {
  @Option(
      names = "--recipe",
      paramLabel = "R",
      description = "A file in YAML, or the name of a recipe that --list tells.")
  private String name = "";

  @Option(names = "--list", description = "Tell the recipes that come with the program.")
  private boolean list;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Reads a recipe that somebody wrote. */
  @FunctionalInterface
  interface Reader<R> {
    R read(Path file) throws IOException;
  }

  /** Tells the recipes if that is what was asked for. */
  boolean listed(Shipped<?>[] all) {
    PrintWriter printer = spec.commandLine().getOut();
    if (list) {
      for (Shipped<?> shipped : all) {
        printer.printf(Locale.ROOT, "%-15s %s%n", shipped.label(), shipped.description());
      }
    }
    return list;
  }

  /**
   * A path that the command needs beside the recipe.
   *
   * @throws ParameterException if it or the recipe is missing
   */
  Path given(@Nullable Path path, String option) {
    if (path == null || name.isEmpty()) {
      throw wrong("Missing: " + (name.isEmpty() ? "--recipe" : option));
    }
    return path;
  }

  /**
   * The recipe.
   *
   * @throws ParameterException if there is neither a file nor a recipe of that name
   * @throws IOException if it cannot be read
   */
  <R> R read(Shipped<R>[] all, Reader<R> reader) throws IOException {
    var shipped = Shipped.find(all, name);
    if (shipped.isPresent()) {
      return shipped.get().read();
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      String names = Arrays.stream(all).map(Shipped::label).collect(Collectors.joining(", "));
      throw wrong("--recipe: there is no file " + name + ", and no recipe of that name: " + names);
    }
    return reader.read(file);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
