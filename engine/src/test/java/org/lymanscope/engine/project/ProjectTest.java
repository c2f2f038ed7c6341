package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lymanscope.engine.project.Records.full;
import static org.lymanscope.engine.project.Records.record;
import static org.lymanscope.engine.project.Records.spectrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.project.ProjectException.Kind;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

class ProjectTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void keepsEverythingAcrossSessions() throws IOException {
    KnownSource source =
        new KnownSource(
            new FileFingerprint("a".repeat(32)), Path.of("/x/y.fits"), "desi", Records.NOON);
    PredictionSummary summary =
        new PredictionSummary(
            "net",
            spectrum(1),
            SpectralClass.QSO,
            Optional.of(Redshift.systemic(2.5)),
            Double.NaN,
            5,
            2.51,
            0.004,
            Optional.of("LYA"),
            Records.NOON,
            "0.1.0");
    try (Project project = Project.create(folder, CLOCK)) {
      project.classifications().append(record(1, "ann", full("kept")));
      project.sources().seen(source);
      project.predictions().saveAll(List.of(summary));
    }
    try (Project project = Project.open(folder, CLOCK)) {
      assertThat(project.classifications().current()).hasSize(1);
      assertThat(project.sources().find(source.fingerprint())).contains(source);
      assertThat(project.predictions().find("net", spectrum(1))).contains(summary);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why?",
        "a?b#c",
        "#1",
        "with space",
        "Ly\u03b1 \u03b2",
        "100%41",
        "a?b&&c",
        "p?journal_mode=OFF"
      })
  void folderMayHaveAnyName(String name) throws IOException {
    Path named = folder.resolve(name);
    try (Project project = Project.create(named, CLOCK)) {
      project.classifications().append(record(1, "ann", full("kept")));
    }
    try (Project project = Project.open(named, CLOCK)) {
      assertThat(project.classifications().current()).hasSize(1);
    }
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(named));
    assertThat(named).isDirectoryContaining("glob:**/" + Project.DATABASE);
    assertThat(named.resolve("backups")).isDirectoryContaining("glob:**.sqlite");
  }

  @Test
  void secondWindowIsToldWhoHoldsTheProject() throws IOException {
    try (Project project = Project.create(folder, CLOCK)) {
      ProjectException failure = failure(project.folder());
      assertThat(failure.kind()).isEqualTo(Kind.IN_USE);
      assertThat(failure).hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    Project.open(folder, CLOCK).close();
  }

  @Test
  void secondProjectInAFolderIsRefused() throws IOException {
    Project.create(folder, CLOCK).close();
    assertThatThrownBy(() -> Project.create(folder, CLOCK))
        .hasMessageContaining("already a project");
  }

  @Test
  void folderWithoutProjectIsNamed() {
    assertThat(failure(folder).kind()).isEqualTo(Kind.NOT_A_PROJECT);
    assertThat(Project.isProject(folder)).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void newerSchemaIsLeftAsItIs() throws IOException, SQLException {
    Project.create(folder, CLOCK).close();
    sql("PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(database());

    assertThat(failure(folder).kind()).isEqualTo(Kind.NEWER_VERSION);
    assertThat(Files.readAllBytes(database())).isEqualTo(before);
  }

  @Test
  void databaseThatMayOnlyBeReadIsNamed() throws IOException {
    Project.create(folder, CLOCK).close();
    assumeThat(database().toFile().setReadOnly()).isTrue();
    assumeThat(Files.isWritable(database())).as("as root everything may be written").isFalse();
    assertThat(failure(folder).kind()).isEqualTo(Kind.READ_ONLY);
  }

  @Test
  void damagedDatabaseIsNamedAndKept() throws IOException {
    try (Project project = Project.create(folder, CLOCK)) {
      for (int i = 0; i < 50; i++) {
        project.classifications().append(record(i, "ann", full("x".repeat(500))));
      }
    }
    byte[] bytes = Files.readAllBytes(database());
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(database(), bytes);
    assertThat(failure(folder).kind()).isEqualTo(Kind.DAMAGED);

    Files.writeString(database(), "not a database");
    assertThat(failure(folder).kind()).isEqualTo(Kind.DAMAGED);
    assertThat(Files.readString(database())).isEqualTo("not a database");
  }

  @Test
  void recordsAreNeitherChangedNorDeleted() throws IOException, SQLException {
    try (Project project = Project.create(folder, CLOCK)) {
      project.classifications().append(record(1, "ann", full("")));
    }
    assertThatThrownBy(() -> sql("UPDATE classification SET remark = 'x'"))
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> sql("DELETE FROM classification"))
        .hasMessageContaining("never deleted");
  }

  @Test
  void keepsTheLastFiveBackups() throws IOException {
    Project.create(folder, CLOCK).close();
    for (int i = 0; i < 8; i++) {
      try (Project project = Project.open(folder, CLOCK)) {
        project.classifications().append(record(i, "ann", full("")));
      }
    }
    Project.open(folder, CLOCK).close();
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void backupIsAProjectThatOpens() throws IOException {
    try (Project project = Project.create(folder, CLOCK)) {
      project.classifications().append(record(1, "ann", full("saved")));
    }
    Project.open(folder, CLOCK).close();
    Path newest;
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      newest = files.sorted().reduce((a, b) -> b).orElseThrow();
    }
    Path restored = Files.createDirectory(folder.resolve("restored"));
    Files.copy(newest, restored.resolve(Project.DATABASE));
    try (Project project = Project.open(restored, CLOCK)) {
      assertThat(project.classifications().current()).hasSize(1);
    }
  }

  private ProjectException failure(Path where) {
    return catchThrowableOfType(ProjectException.class, () -> Project.open(where, CLOCK).close());
  }

  private Path database() {
    return folder.resolve(Project.DATABASE);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = Schema.connect(database());
        Statement run = connection.createStatement()) {
      run.execute(statement);
      run.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
