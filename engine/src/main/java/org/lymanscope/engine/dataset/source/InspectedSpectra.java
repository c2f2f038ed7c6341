package org.lymanscope.engine.dataset.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.exchange.TargetNumber;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Consensus;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/**
 * Spectra that people looked at: those of which all inspectors say the same, with a mean quality of
 * 2.5 at least (see {@link Consensus}). A redshift is needed but for stars.
 */
public final class InspectedSpectra {
  private static final String DISAGREE = "inspectors disagree";
  private static final String UNSURE = "quality below 2.5";
  private static final String UNKNOWN = "class unknown";
  private static final String NO_REDSHIFT = "no redshift";
  private static final String NO_FILE = "file of the spectrum not at hand";

  private final Origin origin;
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final List<LabelledSurvey.Labelled> spectra = new ArrayList<>();

  private InspectedSpectra(Origin origin) {
    this.origin = origin;
  }

  /**
   * Puts classifications and spectra together.
   *
   * @param counting the records that count, of every inspector and spectrum
   * @param survey their files; owned by the source from now on
   * @param origin whether they were made here or came from another program's table
   * @param description where they come from, in a few words
   * @param tables what holds the records, with fingerprints
   */
  public static SpectrumSource of(
      Collection<Classification> counting,
      Survey survey,
      Origin origin,
      String description,
      Map<Path, String> tables) {
    Map<SpectrumId, List<Classification>> bySpectrum =
        counting.stream()
            .collect(
                Collectors.groupingBy(
                    Classification::spectrum, LinkedHashMap::new, Collectors.toList()));
    InspectedSpectra inspected = new InspectedSpectra(origin);
    for (Target target : survey.targets()) {
      List<Classification> records = bySpectrum.remove(target.id());
      if (records != null) {
        inspected.add(target, records);
      }
    }
    bySpectrum.values().forEach(records -> inspected.leaveOut(NO_FILE));
    return new LabelledSurvey(survey, inspected.spectra, description, inspected.leftOut, tables);
  }

  private void add(Target target, List<Classification> records) {
    Optional<Consensus> merged = Consensus.of(records);
    if (merged.isEmpty()) {
      return;
    }
    Consensus consensus = merged.get();
    Optional<String> why = whyNot(consensus);
    if (why.isPresent()) {
      leaveOut(why.get());
      return;
    }
    spectra.add(new LabelledSurvey.Labelled(target, truth(target, records, consensus)));
  }

  private static Optional<String> whyNot(Consensus consensus) {
    SpectralClass spectralClass = consensus.spectralClass();
    if (consensus.conflict()) {
      return Optional.of(DISAGREE);
    } else if (!consensus.isGood()) {
      return Optional.of(UNSURE);
    } else if (spectralClass.equals(SpectralClass.UNKNOWN)) {
      return Optional.of(UNKNOWN);
    }
    boolean needed = !spectralClass.equals(SpectralClass.STAR);
    return needed && consensus.redshift().isEmpty() ? Optional.of(NO_REDSHIFT) : Optional.empty();
  }

  private SourceTruth truth(Target target, List<Classification> records, Consensus consensus) {
    boolean lya =
        records.stream()
            .flatMap(record -> record.decision().redshift().stream())
            .anyMatch(redshift -> redshift.kind() == RedshiftKind.LYA);
    double z = consensus.redshift().map(Redshift::z).orElse(Double.NaN);
    String inspectors =
        records.stream()
            .map(Classification::inspector)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return new SourceTruth(
        target.entry().object(),
        TargetNumber.of(target.id()),
        target.id().toText(),
        new Label(consensus.spectralClass(), z, Magnitudes.of(target)),
        lya ? RedshiftKind.LYA : RedshiftKind.SYSTEMIC,
        "",
        origin,
        inspectors,
        consensus.quality());
  }

  private void leaveOut(String why) {
    leftOut.merge(why, 1, Integer::sum);
  }
}
