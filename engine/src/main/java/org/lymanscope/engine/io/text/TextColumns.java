package org.lymanscope.engine.io.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.oned.ColumnRole;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.io.oned.SpectralColumns;
import org.lymanscope.engine.io.oned.WavelengthScale;
import org.lymanscope.engine.io.oned.WavelengthScale.Unit;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Which columns of a table of text are wavelength, flux and noise. Without names they are taken in
 * this order, and a third column is one standard deviation.
 *
 * @param noiseKind what the noise column holds
 */
record TextColumns(
    TextTable table, int wavelength, int flux, int noise, Noise noiseKind, boolean logarithmic) {
  private static final int NONE = -1;
  private static final int LARGEST_FIRST_ROW = 10;
  private static final Pattern ECSV =
      Pattern.compile("-\\s*\\{\\s*name:\\s*['\"]?([^,'\"}]+)['\"]?\\s*,(?:.*?)unit:\\s*([^,}]+)");
  private static final Pattern BRACKETS = Pattern.compile(".*[\\[(](.*?)[\\])].*");

  /** The columns of {@code table}; empty if there is no table or none of spectra. */
  static Optional<TextColumns> of(SourceFile source, Optional<TextTable> table) {
    return table.flatMap(found -> found.names().isEmpty() ? unnamed(found) : named(found));
  }

  private static Optional<TextColumns> unnamed(TextTable table) {
    if (countsRows(table.leading())) {
      return Optional.empty();
    }
    int noise = table.first().size() > 2 ? 2 : NONE;
    return Optional.of(new TextColumns(table, 0, 1, noise, Noise.ERROR, false));
  }

  /** Whether numbers go up by one from a small number: no wavelengths in any unit do. */
  private static boolean countsRows(Samples leading) {
    return leading.size() > 1
        && leading.first() <= LARGEST_FIRST_ROW
        && IntStream.range(0, leading.size()).allMatch(i -> leading.at(i) == leading.first() + i);
  }

  private static Optional<TextColumns> named(TextTable table) {
    List<String> names = table.names();
    return SpectralColumns.among(names)
        .map(
            columns ->
                new TextColumns(
                    table,
                    names.indexOf(columns.wavelength()),
                    names.indexOf(columns.flux()),
                    columns.noise().map(names::indexOf).orElse(NONE),
                    columns.noiseKind(),
                    columns.logarithmic()));
  }

  /** The object that a comment names ({@code OBJECT = …}); empty if none does. */
  String object() {
    return table.comments().stream()
        .filter(line -> line.toUpperCase(Locale.ROOT).matches("(OBJECT|NAME|TARGET)\\s*[:=].*"))
        .map(line -> line.replaceFirst("^[^:=]*[:=]", "").strip().replace("'", ""))
        .findFirst()
        .orElse("");
  }

  String fluxUnit() {
    return unit(flux);
  }

  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("COLUMNS", table.names().isEmpty() ? "without names, taken in order" : "");
    facts.put(
        "MEDIUM",
        isAir()
            ? "air, converted to vacuum"
            : saysVacuum() ? "vacuum" : "not stated, taken for vacuum");
    facts.put("NOISE", noise == NONE ? "estimated from the scatter of the pixels" : "");
    return facts;
  }

  private boolean isAir() {
    return (!table.names().isEmpty() && ColumnRole.saysAir(table.names().get(wavelength)))
        || (says("\\bair\\b") && !saysVacuum());
  }

  private boolean saysVacuum() {
    return says("\\bvac(uum)?\\b");
  }

  private boolean says(String pattern) {
    Pattern word = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    return table.comments().stream().anyMatch(line -> word.matcher(line).find());
  }

  private String unit(int column) {
    if (table.names().isEmpty()) {
      return "";
    }
    String name = table.names().get(column);
    for (String comment : table.comments()) {
      Matcher ecsv = ECSV.matcher(comment);
      if (ecsv.find() && ecsv.group(1).strip().equals(name)) {
        return ecsv.group(2).strip();
      }
    }
    Matcher brackets = BRACKETS.matcher(name);
    return brackets.matches() ? brackets.group(1).strip() : "";
  }

  /** Reads the pixels. */
  Arm read(SourceFile source) throws IOException {
    DoubleStream.Builder wave = DoubleStream.builder();
    DoubleStream.Builder values = DoubleStream.builder();
    DoubleStream.Builder errors = DoubleStream.builder();
    int needed = Math.max(Math.max(wavelength, flux), noise) + 1;
    table.forEachLine(
        source,
        (line, cells) -> {
          if (cells.size() < needed || !Cells.isNumber(cells.get(wavelength))) {
            throw new SpectrumFormatException(
                source.path(),
                "line " + line,
                "at least " + needed + " numbers",
                shortened(String.join(" ", cells)));
          }
          wave.add(Cells.number(cells.get(wavelength)));
          values.add(Cells.number(cells.get(flux)));
          errors.add(noise == NONE ? 0 : Cells.number(cells.get(noise)));
        });
    Samples fluxes = Samples.adopt(values.build().toArray());
    Samples noises = Samples.adopt(errors.build().toArray());
    return new Pixels(
            vacuum(Samples.adopt(wave.build().toArray())),
            fluxes,
            noise == NONE ? Noise.fromScatter(fluxes) : noiseKind.toIvar(noises))
        .toArm(
            "text",
            Optional.empty(),
            (expected, found) -> new SpectrumFormatException(source.path(), "", expected, found));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 40) + "…'";
  }

  private Samples vacuum(Samples values) {
    if (values.size() == 0) {
      return values;
    }
    Unit unit =
        Unit.named(unit(wavelength))
            .orElseGet(
                () -> logarithmic ? Unit.ANGSTROM : Unit.guess(values.first(), values.last()));
    return new WavelengthScale(unit, logarithmic, isAir()).toVacuum(values);
  }
}
