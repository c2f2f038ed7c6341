package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.line.LineListFile;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.file.ModelLibrary;
import org.lymanscope.engine.spectrum.SpectralClass;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code lymanscope models import}. */
@Command(
    name = "import",
    description = "Keep a QuasarNET .h5 file or a model folder.",
    mixinStandardHelpOptions = true)
public final class ModelsImportCommand extends LibraryCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "The .h5 file or model folder.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @ArgGroup(exclusive = false)
  private @Nullable OtherLines other;

  /** For networks of other lines than the published ones. */
  static final class OtherLines {
    @Option(
        names = "--lines",
        required = true,
        paramLabel = "CSV",
        description = "Line list in the order of the output, for other lines than QuasarNET's.")
    @SuppressWarnings("NullAway.Init")
    private Path lines;

    @Option(
        names = "--class",
        required = true,
        paramLabel = "CLASS",
        description = "What such a network finds: LBG, ELG, …")
    @SuppressWarnings("NullAway.Init")
    private String target;
  }

  @Override
  public Integer call() throws IOException {
    ModelLibrary models = models();
    ModelCard card =
        other == null
            ? models.importFrom(file)
            : models.importFrom(file, LineListFile.read(other.lines), target(other.target));
    tell(card.name() + " (" + card.id() + ") is in the library.");
    return 0;
  }

  private SpectralClass target(String text) {
    try {
      return SpectralClass.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec().commandLine(), "--class: no class is called " + text, e);
    }
  }
}
