package org.lymanscope.engine.io.desi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.survey.SpectrumFiles;

/** Real files that were cut or changed: an error in words, never anything else. */
class BrokenDesiTest {
  private static final List<String> FILES =
      List.of("desi/coadd-special-dark-27247.fits", "desi/spectra-sv3-dark-26065.fits");

  @TempDir Path folder;

  @Test
  void cutAtAHeaderLeavesWholeArmsOrAnError() throws IOException {
    for (String name : FILES) {
      byte[] whole = Files.readAllBytes(TestData.path(name));
      for (FitsHdu hdu : hdus(name)) {
        Path cut = write(whole, (int) hdu.start());
        long arms = completeArms(name, hdu.index());
        boolean half = arms < 0;
        if (half || arms == 0) {
          assertThatThrownBy(() -> SpectrumFiles.open(cut).close())
              .as(hdu.label())
              .isInstanceOf(SpectrumFormatException.class);
        } else {
          try (SpectrumFile file = SpectrumFiles.open(cut)) {
            assertThat(file.read(0).arms()).as(hdu.label()).hasSize((int) arms);
          }
        }
      }
    }
  }

  /** Arms with wavelength, flux and ivar before HDU {@code end}; −1 if one of them is half. */
  private long completeArms(String name, int end) throws IOException {
    List<String> names = hdus(name).stream().limit(end).map(FitsHdu::name).toList();
    long complete = 0;
    for (String arm : List.of("B", "R", "Z")) {
      long parts =
          List.of("_WAVELENGTH", "_FLUX", "_IVAR").stream()
              .filter(part -> names.contains(arm + part))
              .count();
      if (parts == 1 || parts == 2) {
        return -1;
      }
      complete += parts / 3;
    }
    return complete;
  }

  @Test
  void cutInsideAHeaderOrDataIsAnError() throws IOException {
    for (String name : FILES) {
      byte[] whole = Files.readAllBytes(TestData.path(name));
      for (FitsHdu hdu : hdus(name)) {
        assertBroken(write(whole, (int) hdu.start() + 100));
        assertBroken(write(whole, (int) hdu.dataStart() - 2800));
        if (hdu.dataSize() > 0) {
          assertBroken(write(whole, (int) hdu.dataStart()));
          assertBroken(write(whole, (int) (hdu.dataStart() + hdu.dataSize() - 1)));
        }
      }
    }
  }

  @Test
  void impossibleDimensionsAreRefusedBeforeMemoryIsTaken() throws IOException {
    byte[] whole = Files.readAllBytes(TestData.path(FILES.get(0)));
    for (String value : List.of("2147483647", "9223372036854775807", "-1", "  99999999999")) {
      for (String key : List.of("NAXIS1", "NAXIS2", "NAXIS", "BITPIX", "TFIELDS", "PCOUNT")) {
        assertBroken(write(with(whole, "FIBERMAP", key, value), whole.length), key);
      }
    }
  }

  @Test
  void mutatedFilesGiveErrorsInWordsOrSpectra() throws IOException {
    SplittableRandom random = new SplittableRandom(20210419);
    for (String name : FILES) {
      byte[] whole = Files.readAllBytes(TestData.path(name));
      List<FitsHdu> hdus = hdus(name);
      for (int i = 0; i < 60; i++) {
        Path mutant = write(mutated(whole, hdus, random), whole.length);
        try (SpectrumFile file = SpectrumFiles.open(mutant)) {
          file.readWithResolution(file.entries().size() - 1);
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("mutant");
        }
      }
    }
  }

  /** Changes some bytes, most of them in headers, where they do most harm. */
  private static byte[] mutated(byte[] whole, List<FitsHdu> hdus, SplittableRandom random) {
    byte[] bytes = whole.clone();
    for (int i = 0; i < 8; i++) {
      FitsHdu hdu = hdus.get(random.nextInt(hdus.size()));
      long from = random.nextInt(4) > 0 ? hdu.start() : hdu.dataStart();
      long size = from == hdu.start() ? hdu.dataStart() - from : Math.max(1, hdu.dataSize());
      int at = (int) Math.min(from + random.nextLong(size), whole.length - 1);
      bytes[at] = (byte) ("0123456789T'= /ABZ".charAt(random.nextInt(18)));
    }
    return bytes;
  }

  @Test
  void otherFilesAreNoSpectra() throws IOException {
    assertBroken(write(new byte[0], 0));
    assertBroken(write(new byte[5000], 5000));
    assertBroken(write("SIMPLE  =                    T".getBytes(StandardCharsets.US_ASCII), 30));
    assertBroken(write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, 7));
    assertBroken(folder);
    assertThatThrownBy(
            () -> SpectrumFiles.open(TestData.path("desi/redrock-special-dark-27247.fits")))
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageContaining("results of Redrock");
  }

  private static byte[] with(byte[] whole, String hdu, String key, String value) {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int name = text.indexOf("EXTNAME = '" + hdu);
    int header = text.lastIndexOf("XTENSION", name);
    int card = text.indexOf(String.format("%-8s=", key), header);
    byte[] changed = whole.clone();
    byte[] field = String.format("%20s%50s", value.strip(), "").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(field, 0, changed, card + 10, 70);
    return changed;
  }

  private List<FitsHdu> hdus(String name) throws IOException {
    try (SourceFile source = SourceFile.open(TestData.path(name))) {
      return FitsFile.of(source).hdus();
    }
  }

  private Path write(byte[] bytes, int length) throws IOException {
    return Files.write(folder.resolve("mutant.fits"), Arrays.copyOf(bytes, length));
  }

  private static void assertBroken(Path path) {
    assertBroken(path, "");
  }

  private static void assertBroken(Path path, String what) {
    assertThatThrownBy(() -> SpectrumFiles.open(path).close())
        .as(what)
        .isInstanceOf(SpectrumFormatException.class)
        .hasMessageStartingWith(String.valueOf(path.getFileName()));
  }
}
