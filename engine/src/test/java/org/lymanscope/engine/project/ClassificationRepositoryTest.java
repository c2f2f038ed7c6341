package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lymanscope.engine.project.Records.full;
import static org.lymanscope.engine.project.Records.record;
import static org.lymanscope.engine.project.Records.spectrum;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.ImportedClassification;
import org.lymanscope.engine.label.ImportedRow;

/** What every store of classifications keeps to. */
class ClassificationRepositoryTest {
  @TempDir Path folder;
  private final List<AutoCloseable> opened = new java.util.ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private ClassificationRepository store(String kind) throws IOException {
    if (kind.equals("memory")) {
      return new MemoryClassifications();
    }
    Project project = Project.create(folder, Clock.systemUTC());
    opened.add(project);
    return project.classifications();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "sqlite"})
  void givesBackEveryFieldExactly(String kind) throws IOException {
    ClassificationRepository store = store(kind);
    Classification first = record(1, "ann", full("Å, \"quoted\" ✓"));
    Classification second = record(1, "bob", Decision.NONE);
    store.append(first);
    store.append(second);

    assertThat(store.history(spectrum(1))).containsExactly(first, second);
    assertThat(store.history(spectrum(2))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "sqlite"})
  void newestCounts(String kind) throws IOException {
    ClassificationRepository store = store(kind);
    Classification old = record(1, "ann", full("old"));
    Classification other = record(1, "bob", full("other"));
    Classification next = record(2, "ann", full("next"));
    Classification newest = record(1, "ann", full("new"));
    store.appendAll(List.of(old, other, next, newest));

    assertThat(store.current(spectrum(1), "ann")).contains(newest);
    assertThat(store.current(spectrum(3), "ann")).isEmpty();
    assertThat(store.current("ann")).isEqualTo(Map.of(spectrum(1), newest, spectrum(2), next));
    assertThat(store.current()).containsExactly(other, next, newest);
    assertThat(store.recordsBy("ann")).containsExactly(old, next, newest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "sqlite"})
  void addsAllOrNone(String kind) throws IOException {
    ClassificationRepository store = store(kind);
    Classification twice = record(1, "ann", full(""));

    assertThatThrownBy(() -> store.appendAll(List.of(record(2, "ann", full("")), twice, twice)))
        .isInstanceOf(IOException.class);
    assertThat(store.current()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "sqlite"})
  void keepsImportedRows(String kind) throws IOException {
    ClassificationRepository store = store(kind);
    ImportedRow row = new ImportedRow("prospect", Map.of("EXPID", " 007", "NIGHT", "Å\""));
    store.appendImported(List.of(new ImportedClassification(record(1, "ann", full("")), row)));
    store.append(record(1, "ann", full("later")));

    assertThat(store.importedRows("ann")).isEqualTo(Map.of(spectrum(1), row));
    assertThat(store.importedRows("bob")).isEmpty();
  }
}
