package org.lymanscope.engine.io.desi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.SyntheticCoadd;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.survey.SpectrumFiles;

/** What a coadd may lack or have wrong. */
class DesiEdgeCasesTest {
  @TempDir Path folder;

  @Test
  void anyArmMayBeAlone() throws IOException {
    SyntheticCoadd brz = new SyntheticCoadd().arm("BRZ", 3600, 2, 5).without("BRZ_MASK");
    try (SpectrumFile file = open(brz)) {
      assertThat(file.entries()).hasSize(2);
      Arm arm = file.read(1).arms().get(0);
      assertThat(arm.name()).isEqualTo("brz");
      assertThat(arm.mask()).isEmpty();
      assertThat(arm.flux()).isEqualTo(Samples.copyOf(1, 1.01f, 1.02f, 1.03f, 1.04f));
    }
  }

  @Test
  void armsComeInOrderOfWavelength() throws IOException {
    SyntheticCoadd mixed =
        new SyntheticCoadd().arm("Z", 7520, 1, 3).arm("B", 3600, 1, 4).arm("R", 5760, 1, 2);
    try (SpectrumFile file = open(mixed)) {
      assertThat(file.read(0).arms()).extracting(Arm::name).containsExactly("b", "r", "z");
    }
  }

  @Test
  void columnsMayBeOldOrMissing() throws IOException {
    SyntheticCoadd old =
        new SyntheticCoadd()
            .table(
                "FIBERMAP",
                Map.of(
                    "RA_TARGET", new double[] {360, Double.NaN},
                    "DEC_TARGET", new double[] {-5, 5},
                    "FLUX_R", new float[] {1f, -1f}))
            .arm("B", 3600, 2, 3);
    try (SpectrumFile file = open(old)) {
      var entries = file.entries();
      assertThat(entries.get(0).id().nativeId()).isEmpty();
      assertThat(entries.get(0).position().orElseThrow().ra()).isZero();
      assertThat(entries.get(0).object().value()).isEqualTo("sky:0.0000-5.0000");
      assertThat(entries.get(0).facts()).containsEntry("MAG_R", "22.5");
      assertThat(entries.get(1).position()).isEmpty();
      assertThat(entries.get(1).object().value()).startsWith("row:");
      assertThat(entries.get(1).facts()).doesNotContainKey("MAG_R");
    }
  }

  @Test
  void largeTargetNumbersStayExact() throws IOException {
    try (SpectrumFile file =
        open(SyntheticCoadd.withTargets(Long.MAX_VALUE, 39089837499744649L, -1, 0))) {
      assertThat(file.entries())
          .extracting(entry -> entry.id().nativeId())
          .containsExactly("9223372036854775807", "39089837499744649", "-1", "0");
      assertThat(file.entries().get(2).object().value()).startsWith("row:");
      assertThat(file.entries().get(3).object().value()).startsWith("row:");
    }
  }

  @Test
  void notFiniteOrNegativePixelsSayNothing() throws IOException {
    float[][] flux = {{1, Float.NaN, 3, 4, Float.POSITIVE_INFINITY}};
    float[][] ivar = {{2, 2, Float.NaN, -1, 2}};
    SyntheticCoadd bad =
        new SyntheticCoadd()
            .image("B_WAVELENGTH", new double[] {1, 2, 3, 4, 5})
            .image("B_FLUX", flux)
            .image("B_IVAR", ivar);
    try (SpectrumFile file = open(bad)) {
      Arm arm = file.read(0).arms().get(0);
      assertThat(arm.flux()).isEqualTo(Samples.copyOf(1, 0, 0, 0, 0));
      assertThat(arm.ivar()).isEqualTo(Samples.copyOf(2, 0, 0, 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GZIP_1", "GZIP_2", "RICE_1"})
  void masksMayBeCompressed(String algorithm) throws IOException {
    int[][] mask = new int[2][2000];
    for (int i = 0; i < 2000; i++) {
      mask[0][i] = i % 7;
      mask[1][i] = i % 50 == 3 ? 1 << 20 : 0;
    }
    SyntheticCoadd coadd =
        new SyntheticCoadd()
            .arm("B", 3600, 2, 2000)
            .without("B_MASK")
            .compressed("B_MASK", mask, algorithm);
    try (SpectrumFile file = open(coadd)) {
      for (int row : List.of(1, 0)) {
        PixelMask read = file.read(row).arms().get(0).mask().orElseThrow();
        assertThat(read).isEqualTo(PixelMask.copyOf(mask[row]));
      }
    }
  }

  @Test
  void pixelsAreReadWhenAskedFor() throws IOException {
    Path path = SyntheticCoadd.withTargets(1, 2).write(folder.resolve("coadd-a.fits"));
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      byte[] changed = Files.readAllBytes(path);
      int at = indexOf(changed, "EXTNAME = 'B_FLUX");
      int data = (at / 2880 + 1) * 2880;
      changed[data] = 0x40;
      changed[data + 1] = (byte) 0xe0;
      Files.write(path, changed);
      assertThat(file.read(0).arms().get(0).flux().at(0)).isEqualTo(7);
    }
  }

  @Test
  void aFileThatShrinksIsAnError() throws IOException {
    Path path = SyntheticCoadd.withTargets(1, 2).write(folder.resolve("coadd-a.fits"));
    try (SpectrumFile file = SpectrumFiles.open(path)) {
      Files.write(path, new byte[100]);
      assertThatThrownBy(() -> file.read(0)).isInstanceOf(SpectrumFormatException.class);
    }
  }

  @Test
  void wrongFilesAreToldInOneSentence() {
    SyntheticCoadd noIvar = SyntheticCoadd.withTargets(1).without("B_IVAR");
    assertWrong(noIvar, "an HDU named B_IVAR");
    SyntheticCoadd descending =
        SyntheticCoadd.withTargets(1)
            .without("B_WAVELENGTH")
            .image("B_WAVELENGTH", new double[] {4, 3, 2, 1});
    assertWrong(descending, "wavelengths that increase");
    SyntheticCoadd gap =
        SyntheticCoadd.withTargets(1)
            .without("B_WAVELENGTH")
            .image("B_WAVELENGTH", new double[] {1, 2, Double.NaN, 4});
    assertWrong(gap, "wavelengths that increase");
    SyntheticCoadd narrow =
        SyntheticCoadd.withTargets(1).without("B_IVAR").image("B_IVAR", new float[1][3]);
    assertWrong(narrow, "HDU 5 (B_IVAR): expected the shape 4 × 1 of the flux, found 3 × 1.");
    SyntheticCoadd rows = SyntheticCoadd.withTargets(1, 2, 3).arm("R", 5760, 2, 4);
    assertWrong(rows, "3 rows as in arm b");
    SyntheticCoadd people =
        new SyntheticCoadd()
            .table("FIBERMAP", Map.of("TARGETID", new long[] {1, 2}))
            .arm("B", 3600, 1, 4);
    assertWrong(people, "(FIBERMAP): expected 1 rows");
    SyntheticCoadd resolution =
        SyntheticCoadd.withTargets(1).image("B_RESOLUTION", new float[1][4][4]);
    assertWrong(resolution, "an odd number of diagonals");
    SyntheticCoadd onePixel = new SyntheticCoadd().arm("B", 3600, 1, 1);
    assertWrong(onePixel, "at least 2 wavelengths");
  }

  @Test
  void noRowsIsAnError() throws IOException {
    Path path = SyntheticCoadd.withTargets(1).write(folder.resolve("coadd-none.fits"));
    String text = Files.readString(path, StandardCharsets.ISO_8859_1);
    Files.writeString(
        path,
        text.replaceAll("NAXIS2  =                    1", "NAXIS2  =                    0"),
        StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> SpectrumFiles.open(path)).isInstanceOf(SpectrumFormatException.class);
  }

  private SpectrumFile open(SyntheticCoadd coadd) throws IOException {
    return SpectrumFiles.open(coadd.write(folder.resolve("coadd-test.fits")));
  }

  private void assertWrong(SyntheticCoadd coadd, String words) {
    assertThatThrownBy(() -> open(coadd))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageStartingWith("coadd-test.fits, ".substring(0, 15))
        .hasMessageContaining(words);
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
