package org.lymanscope.app.shell;

import java.util.Optional;

/** The version of the program, as the build wrote it into the jar. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** For example {@code 0.1.0}; {@code development} outside a jar. */
  public static String current() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
