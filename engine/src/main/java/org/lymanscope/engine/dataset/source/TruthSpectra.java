package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.exchange.TargetNumber;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/** Spectra in files with the {@code truth.csv} that {@code lymanscope simulate} writes. */
final class TruthSpectra {
  private static final String NO_LINE = "not in the truth table";

  private TruthSpectra() {}

  /** Owns the survey from now on. */
  static SpectrumSource of(Path truth, Survey survey) throws IOException {
    Map<String, SourceLine> lines = lines(truth);
    List<LabelledSurvey.Labelled> spectra = new ArrayList<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    for (Target target : survey.targets()) {
      SourceLine line = lines.get(target.file().getFileName() + ":" + target.id().row());
      if (line == null) {
        leftOut.merge(NO_LINE, 1, Integer::sum);
      } else {
        spectra.add(new LabelledSurvey.Labelled(target, line.truth(target)));
      }
    }
    Map<Path, String> tables = Map.of(truth, SourceFile.fingerprintOf(truth).value());
    return new LabelledSurvey(
        survey, spectra, "files with " + truth.getFileName(), leftOut, tables);
  }

  /** A line of the table. */
  private record SourceLine(Label label, String template) {
    SourceTruth truth(Target target) {
      return new SourceTruth(
          target.entry().object(),
          TargetNumber.of(target.id()),
          target.id().toText(),
          label,
          RedshiftKind.SYSTEMIC,
          template,
          Origin.SIMULATED,
          "",
          Double.NaN);
    }
  }

  private static Map<String, SourceLine> lines(Path truth) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, SourceLine> lines = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(truth, StandardCharsets.UTF_8, format)) {
      for (CSVRecord line : parser) {
        try {
          lines.put(line.get("file") + ":" + line.get("row"), line(line));
        } catch (IllegalArgumentException e) {
          String where = "line " + parser.getCurrentLineNumber();
          throw new SpectrumFormatException(
              truth, where, "file, row, class, z and magnitude_r", String.valueOf(e.getMessage()));
        }
      }
    }
    return lines;
  }

  private static SourceLine line(CSVRecord line) {
    SpectralClass spectralClass = SpectralClass.parse(line.get("class"));
    double magnitude = number(line.get("magnitude_r"));
    double z = Double.isNaN(magnitude) ? Double.NaN : number(line.get("z"));
    String template = line.isMapped("template") ? line.get("template") : "";
    return new SourceLine(new Label(spectralClass, z, magnitude), template);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
