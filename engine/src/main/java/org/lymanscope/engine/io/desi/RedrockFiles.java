package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsFile;

/**
 * Finds Redrock's answers beside a DESI file: for {@code coadd-X.fits} or {@code spectra-X.fits}
 * the best fits in {@code redrock-X.fits} or {@code zbest-X.fits}, each perhaps with {@code .gz},
 * and the details in {@code rrdetails-X.h5} or, older, {@code redrock-X.h5}.
 */
public final class RedrockFiles {
  private static final String SPECTRA = "coadd|spectra";
  private static final String ENDING = "\\.fits?(\\.gz)?$";

  private RedrockFiles() {}

  /**
   * The results that lie beside {@code file}; {@link PipelineResults#NONE} where there are none.
   *
   * @throws IOException if there are some that cannot be read
   */
  public static PipelineResults beside(SpectrumFile file) throws IOException {
    String name = String.valueOf(file.path().getFileName());
    if (!file.format().startsWith("desi-") || name.equals(name.replaceFirst(SPECTRA, ""))) {
      return PipelineResults.NONE;
    }
    Optional<Path> best =
        firstThere(
            file.path(),
            List.of(
                renamed(name, "redrock", ".fits"),
                renamed(name, "redrock", ".fits.gz"),
                renamed(name, "zbest", ".fits"),
                renamed(name, "zbest", ".fits.gz")));
    if (best.isEmpty()) {
      return PipelineResults.NONE;
    }
    Optional<Path> details =
        firstThere(
            file.path(),
            List.of(renamed(name, "rrdetails", ".h5"), renamed(name, "redrock", ".h5")));
    return new RedrockResults(
        RedrockTable.read(best.get()), file.entries(), details.map(RedrockDetails::new));
  }

  /** Whether the content is that of Redrock's best fits, which is no file of spectra. */
  public static boolean isRedrock(SourceFile source) throws IOException {
    return FitsFile.isFits(source)
        && FitsFile.of(source).hdus().stream()
            .anyMatch(hdu -> hdu.name().equals("REDSHIFTS") || hdu.name().equals("ZBEST"));
  }

  private static String renamed(String name, String start, String ending) {
    return name.replaceFirst(SPECTRA, start).replaceFirst(ENDING, ending);
  }

  private static Optional<Path> firstThere(Path file, List<String> names) {
    return names.stream().map(file::resolveSibling).filter(Files::isRegularFile).findFirst();
  }
}
