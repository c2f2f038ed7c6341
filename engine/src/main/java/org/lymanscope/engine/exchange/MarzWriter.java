package org.lymanscope.engine.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Writes results as Marz saves them (docs/formats-labels.md). */
final class MarzWriter {
  private static final String HEADER =
      "#ID,  Name,  RA,  DEC,  Mag,  Type,  AutoTID,  AutoTN,  AutoZ,  AutoXCor,"
          + "  FinTID,  FinTN,  FinZ,  QOP,  Comment";

  private MarzWriter() {}

  static Written write(List<LabelRow> rows, String programVersion) {
    List<String> lines = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    lines.add("# Results of Lymanscope " + AsciiText.of(programVersion));
    lines.add(HEADER);
    for (LabelRow row : rows) {
      Decision decision = row.classification().decision();
      String name = AsciiText.of(row.classification().spectrum().nativeId());
      if (redshift(row).isPresent() && decision.quality().isPresent()) {
        lines.add(line(row, name));
      } else if (!decision.equals(Decision.NONE)) {
        warnings.add(name + " is left out: Marz needs a redshift and a quality.");
      }
    }
    return new Written(String.join("\n", lines) + "\n", lines.size() - 2, warnings);
  }

  private static String line(LabelRow row, String name) {
    Decision decision = row.classification().decision();
    Template template = Template.of(decision.spectralClass());
    Optional<SkyPosition> position = row.target().flatMap(target -> target.entry().position());
    String comment = AsciiText.of(decision.comment());
    return String.join(
        ",  ",
        String.format(Locale.ROOT, "%04d", row.classification().spectrum().row() + 1),
        name,
        radians(position.map(SkyPosition::ra)),
        radians(position.map(SkyPosition::dec)),
        "0.00",
        "",
        "0",
        "",
        "0.00000",
        "0.00000",
        Integer.toString(template.id()),
        template.name(),
        redshift(row).map(z -> String.format(Locale.ROOT, "%.5f", z)).orElse(""),
        Integer.toString(qop(decision)),
        CommentToken.of(decision, ClassTree.standard(), "").appendTo(comment));
  }

  private static Optional<Double> redshift(LabelRow row) {
    double seen = row.classification().seen().pipelineZ();
    return row.classification()
        .decision()
        .redshift()
        .map(Redshift::z)
        .or(() -> Double.isNaN(seen) ? Optional.empty() : Optional.of(seen));
  }

  private static String radians(Optional<Double> degrees) {
    return String.format(Locale.ROOT, "%.6f", Math.toRadians(degrees.orElse(0.0)));
  }

  /** Marz's 1 means that there is no redshift, its 6 a star. */
  private static int qop(Decision decision) {
    Quality quality = decision.quality().orElse(Quality.NOTHING);
    boolean star = decision.spectralClass().equals(Optional.of(SpectralClass.STAR));
    return star && quality == Quality.CONFIDENT ? 6 : Math.max(1, quality.digit());
  }

  /** Marz's templates, by the class they come nearest to. */
  private record Template(int id, String name) {
    static Template of(Optional<SpectralClass> spectralClass) {
      SpectralClass value = spectralClass.orElse(SpectralClass.UNKNOWN);
      ClassTree tree = ClassTree.standard();
      if (tree.isA(value, SpectralClass.STAR)) {
        return new Template(5, "G Star");
      }
      if (tree.isA(value, SpectralClass.QSO)) {
        return new Template(12, "Quasar");
      }
      if (tree.isA(value, SpectralClass.LBG)) {
        return new Template(10, "High Redshift Star Forming Galaxy");
      }
      if (tree.isA(value, SpectralClass.ELG)) {
        return new Template(8, "Late Type Emission Galaxy");
      }
      return tree.isA(value, SpectralClass.GALAXY)
          ? new Template(9, "Composite Galaxy")
          : new Template(0, "");
    }
  }
}
