package org.lymanscope.engine.io;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * What a pipeline said of the spectra of one file; for DESI, the {@code redrock-*.fits} and {@code
 * rrdetails-*.h5} that lie beside a coadd. Matched by TARGETID (and by row where one TARGETID
 * occurs twice). Thread-safe. Got from {@code survey.SpectrumFiles.pipelineBeside}.
 */
public interface PipelineResults {
  /** Results that say nothing. */
  PipelineResults NONE =
      new PipelineResults() {
        @Override
        public Optional<PipelineFit> best(SpectrumId id) {
          return Optional.empty();
        }

        @Override
        public List<PipelineFit> candidates(SpectrumId id) {
          return List.of();
        }

        @Override
        public List<Chi2Curve> chi2Curves(SpectrumId id) {
          return List.of();
        }
      };

  /** The best fit; empty if the pipeline has none for this spectrum. Fast: already in memory. */
  Optional<PipelineFit> best(SpectrumId id);

  /**
   * The best fits in their order, best first; only the best where no details file lies there.
   *
   * @throws IOException if the details file cannot be read
   */
  List<PipelineFit> candidates(SpectrumId id) throws IOException;

  /**
   * χ²(z) for each template family; empty where no details file lies there.
   *
   * @throws IOException if the details file cannot be read
   */
  List<Chi2Curve> chi2Curves(SpectrumId id) throws IOException;
}
