package org.lymanscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.engine.exchange.Rows.row;
import static org.lymanscope.engine.exchange.Rows.spectrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

class ProspectRoundTripTest {
  @TempDir Path folder;

  @Test
  void desisOwnColumnsSurviveExactly() throws IOException {
    Path real = TestData.path("prospect/test_read_vi.csv");
    KnownSpectra spectra = new KnownSpectra();
    spectra.add(spectrum("123456789"), ObjectId.ofTarget("desi", 123456789L));
    spectra.add(spectrum("987654321"), ObjectId.ofTarget("desi", 987654321L));
    Path out = folder.resolve("out.csv");
    try (Project project = Project.create(folder.resolve("p"), Clock.systemUTC())) {
      LabelImport.Imported imported =
          new LabelImport(project.classifications(), spectra, "0.1.0", Clock.systemUTC())
              .read(real, Optional.empty(), "nobody");
      assertThat(imported.labels()).isEqualTo(2);
      assertThat(imported.problems()).isEmpty();
      LabelExport.write(
          project.classifications(), Optional.empty(), List.of(), LabelFormat.PROSPECT, out);
    }
    assertThat(Files.readString(out))
        .isEqualTo(
            "TARGETID,EXPID,NIGHT,TILEID,Spec_version,Redrock_version,Template_version,"
                + "Redrock_spectype,Redrock_z,Redrock_deltachi2,VI_scanner,VI_quality,VI_issue,"
                + "VI_z,VI_spectype,VI_comment\n"
                + "123456789,12345,20200703,65432,0.33.3,0.22.2,1.0,GALAXY,0.22,-1,Desi Arnaz,1,R,"
                + "0.230000,QSO,This is a comment containing a ; comma.\n"
                + "987654321,12345,20200703,65432,0.33.3,0.22.2,1.0,STAR,0.0003,-1,Desi Arnaz,4,C,"
                + "0.000400,STAR,This looks nice\n");
  }

  @Property(tries = 300)
  void classKindAndRedshiftSurviveAnyComment(@ForAll String comment) throws IOException {
    Decision lae =
        new Decision(
            Optional.of(SpectralClass.LAE),
            Optional.of(new Redshift(3.149123, Double.NaN, RedshiftKind.LYA)),
            Optional.of(Quality.CONFIDENT),
            Set.of(Issue.R, Issue.S),
            comment,
            false);
    Decision read = read(ProspectWriter.write(List.of(row(lae))).text());
    assertThat(read.withComment(comment)).isEqualTo(lae);
    assertThat(read.comment()).matches("[ -~]*").doesNotContain(",").hasSizeLessThanOrEqualTo(100);
  }

  @Property(tries = 300)
  void plainCsvGivesEveryCommentBack(@ForAll String comment) throws IOException {
    Decision decision = Decision.NONE.withComment(comment).withClass(SpectralClass.QSO);
    List<LineProblem> problems = new ArrayList<>();
    List<ReadLabel> read =
        PlainCsv.read(Path.of("x"), PlainCsv.write(List.of(row(decision))).text(), problems);
    assertThat(problems).isEmpty();
    assertThat(read.get(0).decision()).isEqualTo(decision);
  }

  @Test
  void commentThatLooksLikeATokenStaysAComment() throws IOException {
    Decision decision = Decision.NONE.withComment("see [LBG]").withClass(SpectralClass.GALAXY);
    assertThat(read(ProspectWriter.write(List.of(row(decision))).text())).isEqualTo(decision);
  }

  @Test
  void longCommentIsCutButNotItsToken() {
    Decision decision = Decision.NONE.withComment("x".repeat(200)).withClass(SpectralClass.LAE);
    Written written = ProspectWriter.write(List.of(row(decision)));
    assertThat(written.text()).contains("x [LBG:LAE]\n");
    assertThat(written.text().lines().skip(1).findFirst().orElseThrow().length()).isLessThan(200);
    assertThat(written.warnings()).hasSize(1);
  }

  @Test
  void readsProspectsOwnQuoting() {
    assertThat(LenientCsv.cells("1,GALAXY,a \",\" b \"\"c\"\" d"))
        .containsExactly("1", "GALAXY", "a , b \"c\" d");
    assertThat(LenientCsv.cells("1,\"a, \"\"b\"\"\",")).containsExactly("1", "a, \"b\"", "");
  }

  @Test
  void badLinesAreNamedAndTheRestGoesOn() throws IOException {
    List<LineProblem> problems = new ArrayList<>();
    List<ReadLabel> labels =
        ProspectReader.read(
            Path.of("x.csv"),
            List.of(
                "VI_quality,TARGETID,VI_z,VI_issue",
                "4,abc,1,",
                "9,1,1,",
                "-1,2, ,",
                "3,-7,,CR",
                "3,8,,X"),
            problems);
    assertThat(problems).extracting(LineProblem::line).containsExactly(2, 3, 6);
    assertThat(problems.get(2).sentence()).isEqualTo("issue 'X' cannot be read.");
    assertThat(labels).singleElement().extracting(ReadLabel::spectrum).isEqualTo("-7");
    assertThat(labels.get(0).decision().redshift()).isEmpty();
    assertThat(labels.get(0).decision().issues()).containsExactlyInAnyOrder(Issue.C, Issue.R);
  }

  @Test
  void spectraWithoutTargetIdGetANumberOfTheirOwn() {
    long number = TargetNumber.of(spectrum("0314-51641-0211"));
    assertThat(number)
        .isLessThan(-(1L << 62))
        .isEqualTo(TargetNumber.of(spectrum("0314-51641-0211")));
    assertThat(TargetNumber.of(spectrum("39628473198710007"))).isEqualTo(39628473198710007L);
  }

  @Test
  void marzGivesBackWhatItCanHold() throws IOException {
    Decision decision =
        new Decision(
            Optional.of(SpectralClass.LBG),
            Optional.of(new Redshift(2.5, Double.NaN, RedshiftKind.LYA)),
            Optional.of(Quality.PROBABLE),
            Set.of(),
            "fine",
            false);
    List<LineProblem> problems = new ArrayList<>();
    List<String> lines = MarzWriter.write(List.of(row(decision)), "0.1.0").text().lines().toList();
    List<ReadLabel> read = MarzReader.read(Path.of("x.mz"), lines, problems);
    assertThat(problems).isEmpty();
    assertThat(read.get(0).decision()).isEqualTo(decision);
    assertThat(read.get(0).spectrum()).isEqualTo("77");
  }

  private static Decision read(String text) throws IOException {
    List<LineProblem> problems = new ArrayList<>();
    List<ReadLabel> labels = ProspectReader.read(Path.of("x.csv"), text.lines().toList(), problems);
    assertThat(problems).isEmpty();
    return labels.get(0).decision();
  }
}
