package org.lymanscope.app.command;

/** When the keys of a command are live. */
public enum KeyScope {
  /** Whenever the command is enabled. */
  NORMAL,
  /** While the Models workspace is shown. A command of this scope is enabled only then. */
  MODELS,
  /** While the Augment workspace is shown. A command of this scope is enabled only then. */
  AUGMENT,
  /** While the Train workspace is shown. A command of this scope is enabled only then. */
  TRAIN,
  /**
   * While a clicked feature waits for its name. A command of this scope is enabled only then, and
   * its keys go before those of {@link #NORMAL} commands.
   */
  FEATURE
}
