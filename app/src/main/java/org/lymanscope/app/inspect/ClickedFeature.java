package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lymanscope.engine.analysis.Feature;
import org.lymanscope.engine.analysis.FeatureSnap;
import org.lymanscope.engine.analysis.LineHypothesis;
import org.lymanscope.engine.analysis.LineStrength;
import org.lymanscope.engine.analysis.SingleLineHypotheses;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * A feature that the person clicked, with what it may be.
 *
 * @param feature where it is
 * @param suggestions lines it may be, most plausible first
 * @param hypotheses what a single line may be, with where its companions would be
 */
public record ClickedFeature(
    Feature feature, List<LineSuggestion> suggestions, List<LineHypothesis> hypotheses) {
  private static final double SEEN = 3;
  private static final double SAME_LINE = 3;
  private static final double LOWEST_Z = -0.002;

  public ClickedFeature {
    suggestions = List.copyOf(suggestions);
    hypotheses = List.copyOf(hypotheses);
  }

  /**
   * Snaps a click to a feature and weighs what it may be; empty if there is none near. Takes some
   * milliseconds: not for the UI thread.
   *
   * @param lists whose lines it may be; a line that is in several counts for the first
   */
  static Optional<ClickedFeature> at(
      Arm joined, double wavelength, SnapMode mode, List<LineList> lists) {
    return FeatureSnap.snap(joined, wavelength, mode)
        .map(
            feature -> {
              List<LineHypothesis> hypotheses =
                  feature.emission()
                      ? SingleLineHypotheses.compare(joined, feature.wavelength())
                      : List.of();
              return new ClickedFeature(
                  feature, suggest(joined, feature, lists, hypotheses), hypotheses);
            });
  }

  /** What the feature would be as another line; lines beyond the suggestions are welcome. */
  LineSuggestion as(SpectralLine line) {
    return suggestions.stream()
        .filter(suggestion -> suggestion.line().equals(line))
        .findFirst()
        .orElseGet(() -> new LineSuggestion(line, feature.redshiftAs(line), 0, 0, false));
  }

  private static List<LineSuggestion> suggest(
      Arm joined, Feature feature, List<LineList> lists, List<LineHypothesis> hypotheses) {
    List<LineSuggestion> found = new ArrayList<>();
    for (LineList list : lists) {
      List<SpectralLine> before = found.stream().map(LineSuggestion::line).toList();
      list.lines().stream()
          .filter(line -> line.redshiftAt(feature.wavelength()) >= LOWEST_Z)
          .filter(
              line -> fits(line, feature) && before.stream().noneMatch(some -> same(some, line)))
          .forEach(line -> found.add(suggestion(joined, feature, line, list, hypotheses)));
    }
    found.sort(
        Comparator.comparing(LineSuggestion::refuted)
            .thenComparing(s -> rank(s.line(), hypotheses).orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.comparingInt(LineSuggestion::matches).reversed())
            .thenComparing(
                Comparator.comparingDouble((LineSuggestion s) -> s.line().weight()).reversed()));
    return found;
  }

  private static boolean fits(SpectralLine line, Feature feature) {
    return line.kind() == LineKind.BOTH || feature.emission() == (line.kind() == LineKind.EMISSION);
  }

  private static LineSuggestion suggestion(
      Arm joined,
      Feature feature,
      SpectralLine line,
      LineList list,
      List<LineHypothesis> hypotheses) {
    double z = line.redshiftAt(feature.wavelength());
    int matches = 0;
    int inRange = 0;
    for (SpectralLine other : list.lines()) {
      Optional<LineStrength> strength =
          other.equals(line) ? Optional.empty() : LineStrength.measure(joined, other.observedAt(z));
      inRange += strength.isPresent() ? 1 : 0;
      matches += strength.filter(measured -> isSeen(other, measured)).isPresent() ? 1 : 0;
    }
    boolean refuted = hypothesis(line, hypotheses).map(LineHypothesis::isRefuted).orElse(false);
    return new LineSuggestion(line, feature.redshiftAs(line), matches, inRange, refuted);
  }

  private static boolean isSeen(SpectralLine line, LineStrength measured) {
    return switch (line.kind()) {
      case EMISSION -> measured.snr() >= SEEN;
      case ABSORPTION -> measured.snr() <= -SEEN;
      case BOTH -> Math.abs(measured.snr()) >= SEEN;
    };
  }

  private static Optional<LineHypothesis> hypothesis(
      SpectralLine line, List<LineHypothesis> hypotheses) {
    OptionalInt rank = rank(line, hypotheses);
    return rank.isPresent() ? Optional.of(hypotheses.get(rank.getAsInt())) : Optional.empty();
  }

  private static OptionalInt rank(SpectralLine line, List<LineHypothesis> hypotheses) {
    return IntStream.range(0, hypotheses.size())
        .filter(i -> same(hypotheses.get(i).line(), line))
        .findFirst();
  }

  private static boolean same(SpectralLine one, SpectralLine other) {
    return Math.abs(one.wavelength() - other.wavelength()) < SAME_LINE;
  }
}
