package org.lymanscope.app.command;

import java.util.Locale;
import org.lymanscope.app.text.Text;

/** What a command is about: one menu and one section of the key help each, in this order. */
public enum Category {
  FILE,
  EDIT,
  NAVIGATE,
  VIEW,
  PLOT,
  REDSHIFT,
  LINES,
  DECISION,
  MODELS,
  AUGMENT,
  TRAIN,
  HELP;

  /** Title for people. */
  public String title() {
    return Text.get("command.category." + name().toLowerCase(Locale.ROOT));
  }
}
