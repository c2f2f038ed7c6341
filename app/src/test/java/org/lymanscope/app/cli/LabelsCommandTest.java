package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.Author;
import org.lymanscope.engine.project.KnownSource;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;
import picocli.CommandLine;

class LabelsCommandTest {
  private static final Path COADD = Path.of("../sample-data/coadd-main-dark-27245.fits");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Decision LAE =
      new Decision(
          Optional.of(SpectralClass.LAE),
          Optional.of(new Redshift(2.71828, Double.NaN, RedshiftKind.LYA)),
          Optional.of(Quality.PROBABLE),
          Set.of(Issue.R),
          "one line",
          false);
  private static final Decision STAR =
      Decision.NONE
          .withClass(SpectralClass.STAR)
          .withRedshift(Redshift.systemic(-0.0001))
          .withQuality(Quality.CONFIDENT);

  @TempDir Path folder;
  private Path project;
  private List<Target> targets;

  private record Result(int exit, String out, String err) {}

  @BeforeEach
  void classify() throws IOException {
    project = folder.resolve("a project");
    try (Survey survey = Survey.open(List.of(COADD), JobContext.NONE);
        Project made = Project.create(project, CLOCK)) {
      targets = survey.targets();
      record(made, "ann", targets.get(0), LAE);
      record(made, "ann", targets.get(1), STAR);
      record(made, "bob", targets.get(1), STAR);
    }
  }

  private static void record(Project project, String who, Target target, Decision decision) {
    project
        .decisions(new Author(who, "0.1.0"), CLOCK, Runnable::run)
        .record(
            target.id(),
            target.entry().object(),
            decision,
            Seen.SPECTRUM_ONLY,
            Duration.ofSeconds(3))
        .toCompletableFuture()
        .join();
  }

  private static Result labels(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        LymanscopeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words =
        Stream.concat(Stream.of("labels"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new);
    return new Result(command.execute(words), out.toString(), err.toString());
  }

  private Result export(String format, Path out) {
    return labels("export", "--project", project, "--format", format, "--out", out);
  }

  private Path emptyProject() throws IOException {
    Path empty = folder.resolve("other");
    Project.create(empty, CLOCK).close();
    return empty;
  }

  private static List<Classification> records(Path folder) throws IOException {
    try (Project opened = Project.open(folder, CLOCK)) {
      return opened.classifications().current();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"prospect", "Prospect", "fits", "FITS", "csv"})
  void goesOutAndInAgain(String format) throws IOException {
    Path file = folder.resolve("labels");
    Result out = export(format, file);
    assertThat(out.exit()).as(out.err()).isZero();
    assertThat(out.out()).isEqualTo("3 rows in " + file + System.lineSeparator());

    Path other = emptyProject();
    Result in = labels("import", "--project", other, "--from", file, "--spectra", COADD);
    assertThat(in.exit()).as(in.err()).isZero();
    assertThat(in.out()).startsWith("3 labels taken");
    List<Classification> read = records(other);
    assertThat(read).extracting(Classification::inspector).containsExactly("ann", "ann", "bob");
    assertThat(read).extracting(Classification::decision).containsExactly(LAE, STAR, STAR);
    assertThat(read)
        .extracting(Classification::spectrum)
        .containsExactly(targets.get(0).id(), targets.get(1).id(), targets.get(1).id());
    assertThat(read.get(0).object()).isEqualTo(targets.get(0).entry().object());
  }

  @Test
  void marzHasNoInspectorAndNoIssues() throws IOException {
    Path file = folder.resolve("labels.mz");
    assertThat(
            labels(
                    "export",
                    "--project",
                    project,
                    "--format",
                    "marz",
                    "--out",
                    file,
                    "--inspector",
                    "ann")
                .exit())
        .isZero();

    Path other = emptyProject();
    Result in =
        labels(
            "import", "--project", other, "--from", file, "--spectra", COADD, "--inspector", "cat");
    assertThat(in.exit()).as(in.err()).isZero();
    assertThat(records(other)).extracting(Classification::inspector).containsOnly("cat");
    assertThat(records(other))
        .extracting(Classification::decision)
        .containsExactly(LAE.withIssues(Set.of()), STAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prospect", "marz", "fits", "csv"})
  void nothingGoesOutAndInAgain(String format) throws IOException {
    Path file = folder.resolve("labels");
    Path empty = emptyProject();
    assertThat(labels("export", "--project", empty, "--format", format, "--out", file).exit())
        .isZero();
    Result in = labels("import", "--project", empty, "--from", file);
    assertThat(in.exit()).as(in.err()).isZero();
    assertThat(in.out()).startsWith("0 labels taken");
  }

  @Test
  void othersMayReadTheFileAsFarAsTheUmaskLetsThem() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    assumeTrue(Files.getFileStore(plain).supportsFileAttributeView("posix"));
    Path file = folder.resolve("labels");
    assertThat(export("prospect", file).exit()).isZero();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void existingFileIsReplacedOnlyWhenTold() throws IOException {
    Path file = Files.writeString(folder.resolve("labels.csv"), "precious");
    Result refused = export("csv", file);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("labels.csv exists already", "--force");
    assertThat(file).hasContent("precious");

    Result forced =
        labels("export", "--project", project, "--format", "csv", "--out", file, "--force");
    assertThat(forced.exit()).isZero();
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void folderThatIsMissingIsNamed() {
    Result result = export("csv", folder.resolve("absent/labels.csv"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains(folder.resolve("absent") + " does not exist");
  }

  @Test
  void badLinesAreNamedAndTheRestIsTaken() throws IOException {
    Path other = emptyProject();
    try (Project opened = Project.open(other, CLOCK)) {
      Target first = targets.get(0);
      opened
          .sources()
          .seen(
              new KnownSource(
                  first.id().source(), COADD.toAbsolutePath(), first.format(), CLOCK.instant()));
    }
    Path file =
        Files.writeString(
            folder.resolve("vi.csv"),
            "TARGETID,VI_scanner,VI_quality,VI_z,VI_comment\n"
                + "none,ann,4,1.0,\n"
                + targets.get(0).nativeId()
                + ",ann,4,2.5,good\n"
                + targets.get(1).nativeId()
                + ",ann,7,2.5,\n"
                + "12345,ann,4,2.5,\n");

    Result result = labels("import", "--project", other, "--from", file);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("line 2: ").contains("none"))
        .anySatisfy(line -> assertThat(line).startsWith("line 4: ").contains("7"))
        .anySatisfy(line -> assertThat(line).startsWith("line 5: ").contains("12345"));
    assertThat(result.out()).startsWith("1 labels taken");
    assertThat(records(other))
        .extracting(record -> record.decision().comment())
        .containsExactly("good");
  }

  @Test
  void fileThatIsNoneOfLabelsIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("vi.csv"), "RA,DEC\n1,2\n");
    Result result = labels("import", "--project", project, "--from", file);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("vi.csv", "a column TARGETID", "RA,DEC");

    Result absent = labels("import", "--project", project, "--from", folder.resolve("absent"));
    assertThat(absent.exit()).isEqualTo(1);
    assertThat(absent.err()).contains("absent does not exist");
  }

  @Test
  void spectraThatCannotBeReadAreNamed() {
    Path absent = folder.resolve("absent.fits");
    Result result =
        labels(
            "export", "--project", project, "--out", folder.resolve("x.csv"), "--spectra", absent);
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("absent.fits", "no such file");
  }

  @Test
  void folderWithoutProjectIsNamed() {
    Result result =
        labels("export", "--project", folder.resolve("no"), "--out", folder.resolve("x.csv"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("There is no Lymanscope project in " + folder.resolve("no"));
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void wrongUsage() {
    assertThat(labels().exit()).isEqualTo(2);
    assertThat(labels("export", "--project", project).exit()).isEqualTo(2);
    assertThat(export("xls", folder.resolve("x")).exit()).isEqualTo(2);
    assertThat(export("xls", folder.resolve("x")).err()).contains("prospect, marz, fits, csv");
    assertThat(labels("import", "--project", project, "--what").exit()).isEqualTo(2);
  }
}
