package org.lymanscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lymanscope.engine.exchange.Rows.row;
import static org.lymanscope.engine.exchange.Rows.spectrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

class LabelFitsTest {
  private static final double Z = Math.nextUp(3.149);
  private static final Decision FULL =
      new Decision(
          Optional.of(SpectralClass.LAE),
          Optional.of(new Redshift(Z, 0.002, RedshiftKind.LYA)),
          Optional.of(Quality.CONFIDENT),
          Set.of(Issue.R, Issue.C),
          "it's Ly\u03b1, surely",
          true);
  private static final Seen BLIND =
      new Seen(
          Optional.of(SpectralClass.STAR),
          0.1 + 0.2,
          true,
          Optional.of("model-1"),
          Optional.of("LAE 3.15"),
          false);
  private static final List<LabelRow> ROWS =
      List.of(
          row("39089837499744649", "ann", FULL, BLIND),
          row("-39089837499744649", "bob", Decision.NONE, Seen.SPECTRUM_ONLY),
          row("-9223372036854775808", "bob", Decision.NONE, Seen.SPECTRUM_ONLY),
          row("0314-51641-0211", "ann", FULL.withComment(""), Seen.SPECTRUM_ONLY));

  @TempDir Path folder;

  @Test
  void anotherReaderFindsEveryValue() throws Exception {
    try (Fits fits = new Fits(write(ROWS).toString())) {
      BinaryTableHDU hdu = (BinaryTableHDU) fits.getHDU(1);
      BinaryTable table = hdu.getData();

      assertThat(hdu.getHeader().getStringValue("EXTNAME")).isEqualTo("LABELS");
      assertThat(table.getColumn(hdu.findColumn("TARGETID")))
          .isEqualTo(
              new long[] {
                39089837499744649L,
                -39089837499744649L,
                Long.MIN_VALUE,
                TargetNumber.of(spectrum("0314-51641-0211"))
              });
      assertThat(table.getColumn(hdu.findColumn("Z")))
          .isEqualTo(new double[] {Z, Double.NaN, Double.NaN, Z});
      assertThat(table.getColumn(hdu.findColumn("PIPELINE_Z")))
          .isEqualTo(new double[] {0.1 + 0.2, Double.NaN, Double.NaN, Double.NaN});
      assertThat(texts(table, hdu, "CLASS")).containsExactly("LAE", "", "", "LAE");
      assertThat(texts(table, hdu, "COMMENT")).containsExactly("it's Lyalpha, surely", "", "", "");
      assertThat(texts(table, hdu, "INSPECTOR")).containsExactly("ann", "bob", "bob", "ann");
      assertThat(hdu.getNCols()).isEqualTo(PlainCsv.COLUMNS.size() + 1);
      assertThat(fits.readHDU()).isNull();
    }
  }

  @Test
  void comesBackAsItWas() throws IOException {
    List<ReadLabel> read = read(write(ROWS));

    assertThat(read).extracting(ReadLabel::spectrum).containsExactlyElementsOf(ids());
    assertThat(read.get(0).decision()).isEqualTo(FULL.withComment("it's Lyalpha, surely"));
    assertThat(read.get(0).seen()).isEqualTo(BLIND);
    assertThat(read.get(1).decision()).isEqualTo(Decision.NONE);
    assertThat(read.get(1).inspector()).isEqualTo("bob");
  }

  @Test
  void withoutRowsItIsStillATableOfLabels() throws IOException {
    assertThat(read(write(List.of()))).isEmpty();
  }

  @Test
  void prospectsColumnsAreReadToo() throws Exception {
    FitsFactory.setUseAsciiTables(false);
    BinaryTableHDU table =
        (BinaryTableHDU)
            FitsFactory.hduFactory(
                new Object[] {
                  new long[] {39089837499744649L, -7, 8},
                  new short[] {4, 9, 3},
                  new double[] {3.149, 1, Double.NaN},
                  new String[] {"GALAXY", "QSO", "STAR"},
                  new String[] {"fine [LBG:LAE;z=lya]", "", ""}
                });
    List<String> names = List.of("TARGETID", "VI_quality", "VI_z", "VI_spectype", "VI_comment");
    for (int i = 0; i < names.size(); i++) {
      table.setColumnName(i, names.get(i), null);
    }
    Path file = folder.resolve("vi.fits");
    try (Fits fits = new Fits()) {
      fits.addHDU(table);
      fits.write(file.toString());
    }

    List<LineProblem> problems = new ArrayList<>();
    List<ReadLabel> read = LabelFile.read(file, Optional.empty(), problems);

    assertThat(problems).extracting(LineProblem::line).containsExactly(2);
    assertThat(read).extracting(ReadLabel::spectrum).containsExactly("39089837499744649", "8");
    assertThat(read.get(0).decision())
        .isEqualTo(
            Decision.NONE
                .withClass(SpectralClass.LAE)
                .withRedshift(new Redshift(3.149, Double.NaN, RedshiftKind.LYA))
                .withQuality(Quality.CONFIDENT)
                .withComment("fine"));
    assertThat(read.get(1).decision().redshift()).isEmpty();
  }

  @Test
  void otherTablesAndTornFilesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(write(ROWS));
    Path torn = Files.write(folder.resolve("torn.fits"), Arrays.copyOf(whole, 8640));
    assertThatThrownBy(() -> read(torn)).isInstanceOf(SpectrumFormatException.class);

    Path empty = Files.write(folder.resolve("empty.fits"), Arrays.copyOf(whole, 2880));
    assertThatThrownBy(() -> read(empty)).hasMessageContaining("a table of labels");
  }

  @Test
  void anySpectrumIsFoundAgainByTheNamesInFiles() {
    KnownSpectra known = new KnownSpectra();
    known.add(spectrum("\u03b1, 7"), ObjectId.ofRow(spectrum("7")));
    for (String name :
        List.of("\u03b1, 7", "alpha; 7", AsciiText.spelt(spectrum("\u03b1, 7").toText()))) {
      assertThat(known.named(name, "")).as(name).containsExactly(spectrum("\u03b1, 7"));
    }
  }

  private static List<String> ids() {
    return ROWS.stream().map(row -> row.classification().spectrum().toText()).toList();
  }

  private static List<String> texts(BinaryTable table, BinaryTableHDU hdu, String name)
      throws Exception {
    return List.of((String[]) table.getColumn(hdu.findColumn(name)));
  }

  private Path write(List<LabelRow> rows) throws IOException {
    return Files.write(folder.resolve("labels.fits"), LabelFitsTable.bytes(rows));
  }

  private static List<ReadLabel> read(Path file) throws IOException {
    List<LineProblem> problems = new ArrayList<>();
    List<ReadLabel> labels = LabelFile.read(file, Optional.empty(), problems);
    assertThat(problems).isEmpty();
    return labels;
  }
}
