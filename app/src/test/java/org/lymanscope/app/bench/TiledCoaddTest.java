package org.lymanscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.SpectrumFiles;

class TiledCoaddTest {
  @TempDir Path folder;

  @Test
  void rowsAreRepeatedUnderTheirOwnNumbers() throws IOException {
    Path sample = TestData.path("desi/coadd-sv3-dark-26065.fits");
    Path large = folder.resolve("coadd-large.fits");
    TiledCoadd.write(sample, large, 13);
    try (SpectrumFile small = SpectrumFiles.open(sample);
        SpectrumFile tiled = SpectrumFiles.open(large)) {
      assertThat(tiled.entries())
          .hasSize(13)
          .extracting(entry -> entry.id().nativeId())
          .doesNotHaveDuplicates();
      Spectrum original = small.read(12 % 5);
      Spectrum copy = tiled.read(12);
      for (int arm = 0; arm < 3; arm++) {
        assertThat(copy.arms().get(arm)).isEqualTo(original.arms().get(arm));
      }
    }
  }
}
