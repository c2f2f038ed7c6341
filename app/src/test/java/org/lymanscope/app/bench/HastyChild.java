package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;
import org.lymanscope.engine.project.Project;

/** Acknowledges records that it never wrote, among messages that only look like it. */
public final class HastyChild {
  private HastyChild() {}

  /** Opens the project named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    try (Project project = Project.openOrCreate(Path.of(arguments[0]), KillChild.CLOCK)) {
      PrintStream out = System.out;
      while (!out.checkError()) {
        UUID record = UUID.randomUUID();
        out.println(record + " 1");
        out.println("INFO " + Acknowledgements.line(record, 1));
        out.println(Acknowledgements.line(UUID.randomUUID(), 1));
      }
    }
  }
}
