package org.lymanscope.engine.io.desi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lymanscope.engine.ExpectedTable.number;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.ExpectedTable;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.SpectrumId;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Redrock's files against what astropy and h5py read from them. */
class RedrockResultsTest {
  @Test
  void bestFitsAreThoseOfAstropy() throws IOException {
    for (CSVRecord row : rows("redrock.csv")) {
      RedrockTable table = RedrockTable.read(TestData.path(row.get("file")));
      long target = Long.parseLong(row.get("targetid"));
      int index = 0;
      while (table.targets().get(index) != target) {
        index++;
      }
      assertFit(table.fits().get(index), row, 0);
    }
  }

  @Test
  void candidatesAreThoseOfH5py() throws IOException {
    RedrockDetails details = new RedrockDetails(TestData.path("redrock/rrdetails-test.h5"));
    for (CSVRecord row : rows("candidates.csv")) {
      List<PipelineFit> candidates = details.candidates(row.get("targetid"));
      assertThat(candidates).hasSize(6);
      int rank = Integer.parseInt(row.get("rank"));
      assertFit(candidates.get(rank), row, rank);
    }
  }

  @Test
  void curvesAreThoseOfH5py() throws IOException {
    RedrockDetails details = new RedrockDetails(TestData.path("redrock/rrdetails-test.h5"));
    for (CSVRecord row : rows("chi2.csv")) {
      Chi2Curve curve =
          details.chi2Curves(row.get("targetid")).stream()
              .filter(c -> c.template().equals(row.get("template")))
              .findFirst()
              .orElseThrow();
      int index = Integer.parseInt(row.get("index"));
      assertThat(curve.z().size()).isEqualTo(Integer.parseInt(row.get("size")));
      assertThat(curve.z().at(index)).isEqualTo(number(row, "z"));
      assertThat(curve.chi2().at(index)).isEqualTo(number(row, "chi2"));
      double sum = java.util.Arrays.stream(curve.chi2().toArray()).sum();
      assertThat(sum).isCloseTo(number(row, "sum"), within(1e-5));
    }
  }

  @Test
  void aTargetThatDetailsDoNotKnowHasNone() throws IOException {
    RedrockDetails details = new RedrockDetails(TestData.path("redrock/rrdetails-test.h5"));
    assertThat(details.candidates("17")).isEmpty();
    assertThat(details.chi2Curves("17")).isEmpty();
  }

  @Test
  void resultsAreFoundBesideTheCoadd() throws IOException {
    try (SpectrumFile file =
        SpectrumFiles.open(TestData.path("desi/coadd-special-dark-27247.fits"))) {
      PipelineResults results = SpectrumFiles.pipelineBeside(file);
      SpectrumId id = file.entries().get(0).id();
      PipelineFit best = results.best(id).orElseThrow();
      assertThat(best.spectralClass().name()).isEqualTo("GALAXY");
      assertThat(best.z()).isCloseTo(0.00727, within(1e-5));
      assertThat(results.candidates(id)).containsExactly(best);
      assertThat(results.chi2Curves(id)).isEmpty();
    }
  }

  @Test
  void aCoaddWithoutResultsBesideHasNone() throws IOException {
    try (SpectrumFile file = SpectrumFiles.open(TestData.path("desi/coadd-sv3-dark-26065.fits"))) {
      assertThat(SpectrumFiles.pipelineBeside(file)).isSameAs(PipelineResults.NONE);
    }
  }

  @Test
  void rowDecidesWhereATargetOccursTwice() {
    RedrockTable table =
        new RedrockTable(
            LongBuffer.wrap(new long[] {7, 7, 8}), List.of(fit(0.1), fit(0.2), fit(0.3)));
    RedrockResults same = new RedrockResults(table, spectra("7", "7", "8"), Optional.empty());
    assertThat(same.best(id(1, "7")).orElseThrow().z()).isEqualTo(0.2);
    assertThat(same.best(id(0, "7")).orElseThrow().z()).isEqualTo(0.1);
    RedrockResults unnamed = new RedrockResults(table, spectra("", "", ""), Optional.empty());
    assertThat(unnamed.best(id(2, "")).orElseThrow().z()).isEqualTo(0.3);
  }

  @Test
  void targetDecidesWhereRowsAreOthers() {
    RedrockTable table =
        new RedrockTable(
            LongBuffer.wrap(new long[] {7, 7, 8}), List.of(fit(0.1), fit(0.2), fit(0.3)));
    RedrockResults mixed = new RedrockResults(table, spectra("8", "7", "9"), Optional.empty());
    assertThat(mixed.best(id(0, "8")).orElseThrow().z()).isEqualTo(0.3);
    assertThat(mixed.best(id(1, "7")).orElseThrow().z()).isEqualTo(0.2);
    assertThat(mixed.best(id(2, "9"))).isEmpty();
    RedrockResults other = new RedrockResults(table, spectra("9", "7", "9", "8"), Optional.empty());
    assertThat(other.best(id(1, "7")).orElseThrow().z()).isEqualTo(0.1);
    assertThat(other.best(id(3, "8")).orElseThrow().z()).isEqualTo(0.3);
    assertThat(other.best(id(2, "9"))).isEmpty();
  }

  private static PipelineFit fit(double z) {
    return new PipelineFit(0, RedrockTable.spectralClass("QSO"), "", z, 0, 0, 1, 1);
  }

  private static List<SpectrumEntry> spectra(String... targets) {
    return IntStream.range(0, targets.length)
        .mapToObj(row -> id(row, targets[row]))
        .map(id -> Entries.byPosition(id, Optional.empty(), Optional.empty(), Map.of()))
        .toList();
  }

  private static SpectrumId id(int row, String target) {
    return new SpectrumId(new FileFingerprint("0".repeat(32)), row, target);
  }

  private static List<CSVRecord> rows(String name) {
    return ExpectedTable.rows(RedrockResultsTest.class, name);
  }

  private static void assertFit(PipelineFit fit, CSVRecord row, int rank) {
    assertThat(fit.rank()).isEqualTo(rank);
    assertThat(fit.spectralClass().name()).isEqualTo(row.get("spectype"));
    assertThat(fit.subtype()).isEqualTo(row.get("subtype"));
    assertThat(fit.z()).isEqualTo(number(row, "z"));
    assertThat(fit.zError()).isEqualTo(number(row, "zerr"));
    assertThat(fit.zwarn()).isEqualTo(Long.parseLong(row.get("zwarn")));
    assertThat(fit.chi2()).isEqualTo(number(row, "chi2"));
    assertThat(fit.deltaChi2()).isEqualTo(number(row, "deltachi2"));
  }
}
