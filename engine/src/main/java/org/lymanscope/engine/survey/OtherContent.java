package org.lymanscope.engine.survey;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.desi.RedrockFiles;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;

/** Files that lie beside spectra and look like them to a reader, but are none. */
final class OtherContent {
  /** Redrock's templates, those of its archetypes, and SDSS's eigenspectra. */
  private static final List<String> TEMPLATE_KEYS = List.of("RRTYPE", "EIGEN0");

  private OtherContent() {}

  /** What a file is that holds no spectra to inspect, in words; empty if it may hold some. */
  static Optional<String> of(SourceFile source) throws IOException {
    if (RedrockFiles.isRedrock(source)) {
      return Optional.of("results of Redrock, which are shown with the spectra beside them");
    }
    boolean templates =
        FitsFile.isFits(source)
            && FitsFile.of(source).hdus().stream().anyMatch(OtherContent::isTemplates);
    return templates ? Optional.of("templates, not observed spectra") : Optional.empty();
  }

  private static boolean isTemplates(FitsHdu hdu) {
    return hdu.name().equals("BASIS_VECTORS") || TEMPLATE_KEYS.stream().anyMatch(hdu.header()::has);
  }
}
