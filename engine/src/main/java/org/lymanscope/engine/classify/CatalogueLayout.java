package org.lymanscope.engine.classify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lymanscope.engine.classify.CatalogueColumn.Kind;
import org.lymanscope.engine.classify.CatalogueColumn.Origin;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.prediction.JointRedshift;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.prediction.Prediction.FoundLine;
import org.lymanscope.engine.prediction.Prediction.LineFinder;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Which columns a model's catalogue has, and what its answers put into them. */
final class CatalogueLayout {
  static final String TARGETID = "TARGETID";
  static final String CLASS = "CLASS";
  static final String ZWARN = "ZWARN";
  static final String NAME = "NAME";

  private static final double DISAGREEMENT = 0.05;
  private static final double STRONG_SECOND = 1.0 / 3;
  private static final double LITTLE = 0.5;
  private static final double EDGE = 0.5;
  private static final double LEAST_REDSHIFT = -0.01;
  private static final long NO_TARGETID = -1;

  private final List<CatalogueColumn> columns;
  private final List<String> heads;
  private final String target;

  CatalogueLayout(ModelCard card) {
    this.target = card.target().name();
    this.heads = card.spec() instanceof LineFinderSpec finder ? heads(finder) : List.of();
    this.columns = List.copyOf(columns());
  }

  /** Line names as parts of column names, each different. */
  private static List<String> heads(LineFinderSpec finder) {
    List<String> names = new ArrayList<>();
    finder
        .heads()
        .forEach(
            head -> {
              String name =
                  head.line().name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
              names.add(names.contains(name) ? name + "_" + (names.size() + 1) : name);
            });
    return names;
  }

  private List<CatalogueColumn> columns() {
    List<CatalogueColumn> all = new ArrayList<>();
    all.add(CatalogueColumn.of(TARGETID, Kind.LONG));
    all.add(new CatalogueColumn("FILE", Kind.TEXT, Origin.FILE));
    all.add(CatalogueColumn.of("ROW", Kind.INT));
    boolean finder = !heads.isEmpty();
    if (finder) {
      all.add(CatalogueColumn.of(CLASS, Kind.TEXT));
    }
    all.add(CatalogueColumn.of("Z", Kind.DOUBLE));
    all.add(CatalogueColumn.of("Z_ERR", Kind.DOUBLE));
    if (finder) {
      all.add(CatalogueColumn.of("Z_JOINT", Kind.DOUBLE));
      all.add(CatalogueColumn.of("Z_JOINT_ERR", Kind.DOUBLE));
      all.add(CatalogueColumn.of("CONF", Kind.FLOAT));
      all.add(CatalogueColumn.of("BEST_LINE", Kind.TEXT));
      for (String head : heads) {
        all.add(CatalogueColumn.of("CONF_" + head, Kind.FLOAT));
        all.add(CatalogueColumn.of("Z_" + head, Kind.DOUBLE));
      }
    }
    all.add(CatalogueColumn.of(ZWARN, Kind.INT));
    all.add(new CatalogueColumn("MODEL", Kind.TEXT, Origin.MODEL));
    all.add(CatalogueColumn.of(NAME, Kind.TEXT));
    return all;
  }

  /** All columns; NAME is last, and is left out of catalogues where it would be empty. */
  List<CatalogueColumn> all() {
    return columns;
  }

  /** The columns that vary from row to row: what a row's values are the values of. */
  List<CatalogueColumn> ofRows() {
    return columns.stream().filter(column -> column.origin() == Origin.ROW).toList();
  }

  /** The values of a row that was not classified. */
  List<Object> refused(SpectrumId id, CatalogueWarning why) {
    return values(identity(id, why.bit()));
  }

  /** The values of a row that was. */
  List<Object> predicted(SpectrumId id, Prediction prediction, double coverage) {
    Set<CatalogueWarning> warnings = EnumSet.noneOf(CatalogueWarning.class);
    if (coverage < LITTLE) {
      warnings.add(CatalogueWarning.LITTLE_COVERAGE);
    }
    Map<String, Object> known = new LinkedHashMap<>();
    prediction
        .redshift()
        .ifPresent(
            redshift -> {
              known.put("Z", redshift.z());
              known.put("Z_ERR", redshift.error());
            });
    if (prediction.redshift().map(Redshift::z).orElse(-1.0) < LEAST_REDSHIFT) {
      warnings.add(CatalogueWarning.BLUESHIFT);
    }
    if (prediction instanceof LineFinder found) {
      putLines(known, found);
      warnings.addAll(doubts(found));
    }
    known.putAll(identity(id, CatalogueWarning.bits(warnings)));
    return values(known);
  }

  private void putLines(Map<String, Object> known, LineFinder found) {
    known.put(CLASS, found.found() ? target : "NOT_" + target);
    known.put("Z_JOINT", found.joint().z());
    known.put("Z_JOINT_ERR", found.joint().error());
    known.put("CONF", (float) found.confidence());
    known.put("BEST_LINE", heads.get(found.lines().indexOf(found.best())));
    for (int i = 0; i < heads.size(); i++) {
      FoundLine line = found.lines().get(i);
      known.put("CONF_" + heads.get(i), (float) line.confidence());
      known.put("Z_" + heads.get(i), line.z());
    }
  }

  private static Set<CatalogueWarning> doubts(LineFinder found) {
    Set<CatalogueWarning> doubts = EnumSet.noneOf(CatalogueWarning.class);
    double place = found.best().box() + found.best().offset();
    if (place < EDGE || place > found.boxes().boxes() - EDGE) {
      doubts.add(CatalogueWarning.AT_EDGE);
    }
    JointRedshift joint = found.joint();
    if (Math.abs(joint.z() - found.best().z()) > DISAGREEMENT * (1 + joint.z())) {
      doubts.add(CatalogueWarning.LINES_DISAGREE);
    }
    if (joint.secondProbability() > STRONG_SECOND * joint.probability()) {
      doubts.add(CatalogueWarning.SECOND_PEAK);
    }
    return doubts;
  }

  private static Map<String, Object> identity(SpectrumId id, int warnings) {
    String name = id.nativeId();
    long number = number(name);
    boolean numbered = Long.toString(number).equals(name);
    return Map.of(
        TARGETID,
        numbered ? number : NO_TARGETID,
        "ROW",
        id.row(),
        ZWARN,
        warnings,
        NAME,
        numbered ? "" : name);
  }

  /** The number that a name is; 0 if it is none. */
  private static long number(String name) {
    try {
      return Long.parseLong(name);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private List<Object> values(Map<String, Object> known) {
    List<Object> values = new ArrayList<>();
    for (CatalogueColumn column : columns) {
      if (column.origin() == Origin.ROW) {
        values.add(known.getOrDefault(column.name(), column.kind().nothing()));
      }
    }
    return values;
  }
}
