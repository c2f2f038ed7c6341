package org.lymanscope.engine.io.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormat;

/**
 * Gaia XP sampled spectra as CSV, one line for each source, with arrays as cells: what GaiaXPy
 * writes and the Gaia archive delivers (table xp_sampled_mean_spectrum of Gaia DR3).
 */
public final class GaiaXpFormat implements SpectrumFormat {
  @Override
  public String name() {
    return "Gaia XP";
  }

  @Override
  public boolean recognises(SourceFile source) throws IOException {
    if (!TextFormat.isText(source)) {
      return false;
    }
    List<String> lines =
        source
            .head()
            .lines()
            .filter(line -> !line.isBlank() && !TextTable.isComment(line))
            .limit(2)
            .toList();
    if (lines.size() < 2) {
      return false;
    }
    List<String> names = Cells.split(lines.get(0).toLowerCase(Locale.ROOT), ',');
    return names.contains("source_id")
        && names.contains("flux")
        && lines.get(1).matches("(?s).*\"\\s*[\\[(].*");
  }

  @Override
  public SpectrumFile open(SourceFile source) throws IOException {
    return GaiaXpFile.open(source);
  }
}
