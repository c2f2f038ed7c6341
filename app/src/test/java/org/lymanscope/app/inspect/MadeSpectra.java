package org.lymanscope.app.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.Target;

/**
 * Spectra T1, T2, …: flat with an emission line at 5000 Å; the pipeline says galaxy at z = 0.1 ×
 * the number, or as second best a star.
 */
final class MadeSpectra implements Spectra {
  private static final FileFingerprint SOURCE = new FileFingerprint("f".repeat(32));

  final List<String> reads = new ArrayList<>();
  String broken = "";
  private final List<Target> targets;

  MadeSpectra(int count) {
    targets = IntStream.rangeClosed(1, count).mapToObj(MadeSpectra::target).toList();
  }

  static SpectrumId id(int number) {
    return new SpectrumId(SOURCE, number - 1, "T" + number);
  }

  @Override
  public List<Target> targets() {
    return targets;
  }

  @Override
  public List<FileProblem> problems() {
    return List.of();
  }

  @Override
  public Spectrum read(Target target) throws IOException {
    reads.add(target.nativeId());
    if (target.nativeId().equals(broken)) {
      throw new IOException("The disk is gone.");
    }
    return spectrum(target);
  }

  @Override
  public PipelineResults pipeline(Target target) {
    return new PipelineResults() {
      @Override
      public Optional<PipelineFit> best(SpectrumId id) {
        return target.best();
      }

      @Override
      public List<PipelineFit> candidates(SpectrumId id) {
        PipelineFit second = fit(1, SpectralClass.STAR, 0.0001);
        return List.of(target.best().orElseThrow(), second);
      }

      @Override
      public List<Chi2Curve> chi2Curves(SpectrumId id) {
        return List.of(
            new Chi2Curve("GALAXY", Samples.copyOf(0, 0.5, 1), Samples.copyOf(30, 10, 20)));
      }
    };
  }

  private static Target target(int number) {
    SpectrumEntry entry =
        new SpectrumEntry(
            id(number),
            ObjectId.ofTarget("made", number),
            Optional.empty(),
            Optional.empty(),
            Map.of("OBJTYPE", number % 2 == 0 ? "SKY" : "TGT"));
    return new Target(
        entry,
        Path.of("made.fits"),
        "made",
        Optional.of(fit(0, SpectralClass.GALAXY, 0.1 * number)));
  }

  private static PipelineFit fit(int rank, SpectralClass spectralClass, double z) {
    return new PipelineFit(rank, spectralClass, "", z, 1e-5, 0, 50, 100);
  }

  private static Spectrum spectrum(Target target) {
    int n = 2000;
    double[] wavelength = new double[n];
    double[] flux = new double[n];
    for (int i = 0; i < n; i++) {
      wavelength[i] = 4000 + i;
      double distance = (wavelength[i] - 5000) / 3;
      flux[i] = 1 + 20 * Math.exp(-0.5 * distance * distance);
    }
    Arm arm =
        new Arm("b", Samples.adopt(wavelength), Samples.adopt(flux), Samples.constant(n, 100));
    return new Spectrum(target.id(), List.of(arm), Spectrum.DESI_FLUX_UNIT);
  }
}
