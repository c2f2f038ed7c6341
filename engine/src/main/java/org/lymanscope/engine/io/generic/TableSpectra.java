package org.lymanscope.engine.io.generic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.io.oned.SpectralColumns;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * A table with a spectrum: one row for each pixel, or one row for each spectrum with vectors as
 * cells (ESO phase 3, VO spectra).
 */
final class TableSpectra {
  private static final int MOST_ROWS = 100_000;

  private final FitsTable table;
  private final TableColumns found;
  private final SpectralColumns columns;
  private final boolean vectors;

  private TableSpectra(TableColumns found, boolean vectors) {
    this.table = found.table();
    this.found = found;
    this.columns = found.columns();
    this.vectors = vectors;
  }

  static SpectrumFile open(FitsFile fits, FitsHdu hdu) throws IOException {
    TableColumns found = TableColumns.of(FitsTable.of(hdu)).orElseThrow();
    boolean vectors = found.table().require(found.columns().flux()).repeat() > 1;
    int rows = found.table().rows();
    if (rows == 0 || (vectors && rows > MOST_ROWS)) {
      throw hdu.wrong("1 to " + MOST_ROWS + " rows", Integer.toString(rows));
    }
    TableSpectra spectra = new TableSpectra(found, vectors);
    List<SpectrumEntry> entries = new ArrayList<>();
    for (int row = 0; row < (vectors ? rows : 1); row++) {
      entries.add(spectra.entry(fits, row));
    }
    return new OpenedFile(fits.source(), "fits-1d", entries, spectra::read);
  }

  private SpectrumEntry entry(FitsFile fits, int row) throws IOException {
    FitsHeader primary = fits.primary().header();
    FitsHeader own = table.hdu().header();
    String name =
        HeaderFacts.name(primary).isEmpty() ? HeaderFacts.name(own) : HeaderFacts.name(primary);
    boolean alone = !vectors || table.rows() == 1;
    SpectrumId id =
        new SpectrumId(fits.source().fingerprint(), row, alone ? name : name + "#" + (row + 1));
    Map<String, String> facts = HeaderFacts.facts(primary);
    facts.put("MEDIUM", found.medium().sentence());
    facts.put(
        "NOISE",
        columns.noise().map(column -> "column " + column).orElse("estimated from the scatter"));
    return Entries.byPosition(
        id,
        alone
            ? HeaderFacts.position(primary).or(() -> HeaderFacts.position(own))
            : Optional.empty(),
        Optional.empty(),
        Entries.told(facts));
  }

  private Spectrum read(SpectrumId id) throws IOException {
    Function<FitsColumn, Samples> numbers =
        column -> vectors ? column.vector(id.row()) : column.values();
    FitsColumn wave = table.require(columns.wavelength());
    FitsColumn flux = table.require(columns.flux());
    if (!vectors && (wave.repeat() != 1 || flux.repeat() != 1)) {
      throw table.hdu().wrong("one number in each cell", "empty cells");
    }
    Samples values = numbers.apply(flux);
    Samples ivar =
        columns.noise().isPresent()
            ? columns.noiseKind().toIvar(numbers.apply(table.require(columns.noise().get())))
            : Noise.fromScatter(values);
    Pixels pixels = new Pixels(found.vacuum(wave, numbers.apply(wave)), values, ivar);
    return new Spectrum(
        id,
        List.of(pixels.toArm("table", Optional.empty(), table.hdu()::wrong)),
        flux.unit().strip());
  }
}
