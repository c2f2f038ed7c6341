package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * A line of QuasarNET's truth file: THING_ID, Z_VI, CLASS_PERSON (1 star, 3 quasar, 4 galaxy, 30
 * broad absorption), Z_CONF_PERSON (3 is confident). Files that this program exports have columns
 * CLASS, OBJECT and MAG_R on top.
 */
record QuasarNetTruth(SpectralClass spectralClass, double z, double magnitude, String object) {
  private static final int CONFIDENT = 3;
  private static final Map<Long, SpectralClass> CLASSES =
      Map.of(
          1L,
          SpectralClass.STAR,
          3L,
          SpectralClass.QSO,
          4L,
          SpectralClass.GALAXY,
          30L,
          SpectralClass.BAL_QSO);

  /** The confident lines by THING_ID. */
  static Map<Long, QuasarNetTruth> read(Path file) throws IOException {
    try (SourceFile source = SourceFile.open(file)) {
      FitsFile fits = FitsFile.of(source);
      fits.requireWhole();
      Optional<FitsHdu> table = fits.hdus().stream().filter(FitsHdu::isTable).findFirst();
      if (table.isEmpty()) {
        throw fits.primary().wrong("a table behind it", "none");
      }
      return read(FitsTable.of(table.get()));
    }
  }

  private static Map<Long, QuasarNetTruth> read(FitsTable table) throws IOException {
    FitsColumn id = table.require(table.has("THING_ID") ? "THING_ID" : "TARGETID");
    FitsColumn z = table.require("Z_VI");
    FitsColumn person = table.require("CLASS_PERSON");
    Map<String, FitsColumn> more =
        table.select(List.of("Z_CONF_PERSON", "CLASS", "OBJECT", "MAG_R"));
    Map<Long, QuasarNetTruth> lines = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      SpectralClass known = CLASSES.get(person.integer(row));
      String named = text(more.get("CLASS"), row);
      // Sky is no class of QuasarNET's and counts there as not confident; the name tells it.
      if (!named.isEmpty() || (known != null && confident(more.get("Z_CONF_PERSON"), row))) {
        SpectralClass spectralClass =
            named.isEmpty() && known != null ? known : SpectralClass.parse(named);
        FitsColumn magnitude = more.get("MAG_R");
        lines.put(
            id.integer(row),
            new QuasarNetTruth(
                spectralClass,
                z.number(row),
                magnitude == null ? Double.NaN : magnitude.number(row),
                text(more.get("OBJECT"), row)));
      }
    }
    return lines;
  }

  private static boolean confident(@Nullable FitsColumn column, int row) {
    return column == null || column.integer(row) >= CONFIDENT;
  }

  private static String text(@Nullable FitsColumn column, int row) {
    return column == null ? "" : column.text(row);
  }

  SourceTruth truth(FileFingerprint file, int row, long id) {
    return new SourceTruth(
        object.isEmpty() ? ObjectId.ofTarget("thing", id) : new ObjectId(object),
        id,
        new SpectrumId(file, row, Long.toString(id)).toText(),
        new Label(spectralClass, z > -1 ? z : Double.NaN, magnitude),
        RedshiftKind.SYSTEMIC,
        "",
        Origin.IMPORTED,
        "",
        Double.NaN);
  }
}
