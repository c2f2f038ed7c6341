package org.lymanscope.app.command;

import java.util.List;
import java.util.stream.Collectors;

/** The default keys as a Markdown table, for the documentation. */
public final class KeyTable {
  private KeyTable() {}

  /** One table for each category: keys, what they do, the command's id. */
  public static String markdown(Commands commands) {
    StringBuilder text = new StringBuilder();
    for (Category category : Category.values()) {
      List<Command> some = commands.in(category);
      if (!some.isEmpty()) {
        text.append("\n## ").append(category.title()).append("\n\n");
        text.append("| Keys | What it does | Command |\n|---|---|---|\n");
        some.forEach(command -> text.append(row(command)));
      }
    }
    return text.toString();
  }

  private static String row(Command command) {
    String keys =
        command.keys().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
    String when =
        switch (command.scope()) {
          case NORMAL -> "";
          case MODELS -> " (in the Models workspace)";
          case AUGMENT -> " (in the Augment workspace)";
          case TRAIN -> " (in the Train workspace)";
          case FEATURE -> " (after a click on a feature)";
        };
    return "| " + keys + " | " + command.title() + when + " | `" + command.id() + "` |\n";
  }
}
