package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.template.Template;

class TemplateChoiceTest {
  @TempDir private Path folder;
  private final Workbench bench = Workbench.opened(1);
  private final TemplateChoice choice = bench.model.templates();

  @Test
  void redrocksFileIsAddedUsedAndScaled() {
    choice.open(TestData.path("templates/rrtemplate-QSO-HIZ-v1.1.fits"));
    bench.model.redshift().type(2.5);
    bench.settle();

    Template used = choice.activeProperty().get().orElseThrow();
    assertThat(used.spectralClass()).isEqualTo(SpectralClass.QSO);
    assertThat(choice.templates()).hasSize(3).endsWith(used);
    assertThat(choice.curveProperty().get().orElseThrow().label()).isEqualTo(used.name());
    assertThat(bench.notices).isEmpty();
  }

  @Test
  void otherFileIsToldInOneSentenceAndChangesNothing() throws IOException {
    refuses(Files.writeString(folder.resolve("notes.fits"), "not a template at all"));
  }

  @Test
  void spectraAreNoTemplate() {
    refuses(
        Path.of(System.getProperty("lymanscope.root"))
            .resolve("sample-data/coadd-main-dark-27245.fits"));
  }

  @Test
  void missingFileIsToldInOneSentence() {
    refuses(folder.resolve("gone.fits"));
  }

  private void refuses(Path file) {
    choice.open(file);
    bench.settle();
    assertThat(bench.notices).hasSize(1);
    String sentence = bench.notices.get(0).sentence();
    assertThat(sentence).contains(file.getFileName().toString()).doesNotContain("null", "\n");
    assertThat(choice.templates()).hasSize(2);
    assertThat(choice.chosenProperty().get()).isEmpty();
  }
}
