package org.lymanscope.app.cli;

import java.util.concurrent.Callable;
import org.lymanscope.engine.model.file.ModelLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about the library of networks have in common. */
abstract class LibraryCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelsCommand.Library library;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Opens the library. */
  ModelLibrary models() {
    return library.open();
  }

  CommandSpec spec() {
    return spec;
  }

  /** Tells what was done. */
  void tell(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
