package org.lymanscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lymanscope.app.cli.SpectrumSummary.Extent;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.survey.FileProblem;

/** For people: a line for each file, and below it a line for each spectrum. */
final class TextInfo implements InfoReport {
  private final PrintWriter out;

  TextInfo(PrintWriter out) {
    this.out = out;
  }

  @Override
  public boolean file(Path given, SpectrumFile file) {
    List<SpectrumEntry> entries = file.entries();
    out.printf(
        Locale.ROOT,
        "%s: %s, %d %s%n",
        given,
        file.format(),
        entries.size(),
        entries.size() == 1 ? "spectrum" : "spectra");
    int width = entries.stream().mapToInt(e -> e.id().nativeId().length()).max().orElse(0);
    Unreadable unreadable = new Unreadable(given, entries.size());
    for (SpectrumEntry entry : entries) {
      try {
        print(SpectrumSummary.read(file, entry), Math.max(1, width));
      } catch (IOException e) {
        unreadable.add(e);
      }
    }
    unreadable.sentence().ifPresent(sentence -> out.println("  " + sentence));
    return unreadable.sentence().isEmpty();
  }

  private void print(SpectrumSummary spectrum, int width) {
    String said =
        spectrum
            .fit()
            .map(f -> String.format(Locale.ROOT, "%-7s z = %8.5f", f.spectralClass(), f.z()))
            .orElse(String.format(Locale.ROOT, "%-20s", "no class, no z"));
    out.printf(
        Locale.ROOT,
        "  %-" + width + "s  %s  %s  good %5.1f %%%n",
        spectrum.id().isEmpty() ? "–" : spectrum.id(),
        said,
        spectrum.arms().stream().map(TextInfo::arm).collect(Collectors.joining("  ")),
        100 * spectrum.joined().good());
  }

  private static String arm(Extent arm) {
    return String.format(
        Locale.ROOT, "%s %.1f–%.1f Å (%d px)", arm.name(), arm.min(), arm.max(), arm.pixels());
  }

  @Override
  public void problem(FileProblem problem) {
    out.printf("%s: not readable%n  %s%n", problem.path(), problem.sentence());
  }
}
