package org.lymanscope.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.template.IgmModel;

class RecipeTest {
  private static final String TEXT =
      """
      # a survey
      seed: 20260101
      igm: inoue14
      classes:
        - class: LBG
          count: 1_352
          z: [2.2, 3.4]
          r: 24.5
        - class: QSO
          shuffled: true
          files: [a.fits, "b c.fits"]
      empty:
      """;

  private final RecipeNode root;

  RecipeTest() throws IOException {
    root = parse(TEXT);
  }

  private static RecipeNode parse(String text) throws RecipeException {
    return Recipe.parse("survey.yaml", text, Path.of("/recipes")).root();
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> wrong(ThrowingCallable reading) {
    return assertThatThrownBy(reading).isInstanceOf(RecipeException.class);
  }

  @Test
  void valuesHaveTypes() throws IOException {
    assertThat(root.get("seed").whole()).isEqualTo(20_260_101L);
    assertThat(root.get("igm").choice(IgmModel.class)).isEqualTo(IgmModel.INOUE14);
    RecipeNode lbg = root.get("classes").items().get(0);
    assertThat(lbg.get("count").count()).isEqualTo(1352);
    assertThat(lbg.get("z").range(0, 5)).isEqualTo(new Range(2.2, 3.4));
    assertThat(lbg.get("r").range(0, 30)).isEqualTo(new Range(24.5, 24.5));
    assertThat(lbg.get("r").number(0, 30)).isEqualTo(24.5);
    RecipeNode qso = root.get("classes").items().get(1);
    assertThat(qso.get("shuffled").flag()).isTrue();
    assertThat(qso.get("files").items().get(1).file()).isEqualTo(Path.of("/recipes/b c.fits"));
    assertThat(root.has("empty")).isFalse();
    assertThat(root.keys()).isEqualTo(List.of("seed", "igm", "classes", "empty"));
  }

  @Test
  void placesAreLinesAndKeys() throws IOException {
    RecipeNode z = root.get("classes").items().get(0).get("z");
    assertThat(z.line()).isEqualTo(7);
    assertThat(z.path()).isEqualTo("classes[1].z");
  }

  @Test
  void aMistypedKeyIsAnError() throws IOException {
    RecipeNode qso = root.get("classes").items().get(1);
    wrong(() -> qso.only("class", "shuffle", "files"))
        .hasMessage(
            "survey.yaml, line 10, classes[2]: expected one of the keys class, files, shuffle,"
                + " found 'shuffled'.");
  }

  @Test
  void wrongValuesSayLineKeyExpectedAndFound() throws IOException {
    RecipeNode lbg = root.get("classes").items().get(0);
    wrong(() -> lbg.get("class").count())
        .hasMessage(
            "survey.yaml, line 5, classes[1].class: expected a whole number of at least 0, found"
                + " 'LBG'.");
    wrong(() -> lbg.get("z").range(0, 3))
        .hasMessage(
            "survey.yaml, line 7, classes[1].z: expected two numbers [from, to] in order, within"
                + " 0 to 3, found [2.2, 3.4].");
    wrong(() -> lbg.get("magnitude"))
        .hasMessage("survey.yaml, line 5, classes[1].magnitude: expected a value, found nothing.");
    wrong(() -> root.get("igm").number())
        .hasMessage("survey.yaml, line 3, igm: expected a number, found 'inoue14'.");
    wrong(() -> root.get("seed").choice(IgmModel.class))
        .hasMessageContaining("expected one of none, inoue14, madau95,");
    wrong(() -> root.get("seed").flag()).hasMessageContaining("true or false");
    wrong(() -> root.get("classes").text()).hasMessageContaining("expected a text, found a list");
    wrong(() -> root.get("seed").only("a")).hasMessageContaining("a map of keys and values");
    wrong(() -> parse("n: 1e400").get("n").number()).hasMessageContaining("a number");
    wrong(() -> parse("n: .").get("n").number()).hasMessageContaining("a number");
    wrong(() -> parse("n: 99999999999").get("n").count()).hasMessageContaining("whole number");
    wrong(() -> parse("n: [4, 2]").get("n").range(0, 9)).hasMessageContaining("in order");
    wrong(() -> parse("n: 2.5").get("n").number(0, 2)).hasMessageContaining("from 0 to 2, found");
  }

  @Test
  void brokenYamlSaysItsLine() {
    wrong(() -> parse("a: 1\nb: [1, 2\nc: 3\n")).hasMessageContaining("survey.yaml, line 3");
    wrong(() -> parse("a: 1\nb: 2\na: 3\n"))
        .hasMessage("survey.yaml, line 3, a: expected each key once, found it again.");
    wrong(() -> parse("")).hasMessageContaining("found an empty file");
    wrong(() -> parse("- 1\n- 2\n")).hasMessageContaining("a map of keys and values");
    wrong(() -> parse("a: &x\n  b: *x\n")).hasMessageContaining("levels");
  }

  @Test
  void anchorsAreReadTwice() throws IOException {
    RecipeNode both = parse("a: &x {z: 2}\nb: *x\n");
    assertThat(both.get("b").get("z").number()).isEqualTo(2);
  }

  @Test
  void filesAreReadFromTheirFolder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("r.yaml"), "sky: night/sky.fits\n");
    Recipe recipe = Recipe.read(file);
    assertThat(recipe.root().get("sky").file()).isEqualTo(folder.resolve("night/sky.fits"));
    assertThat(recipe.text()).isEqualTo("sky: night/sky.fits\n");
    Files.write(file, "a: ä".getBytes(StandardCharsets.ISO_8859_1));
    wrong(() -> Recipe.read(file)).hasMessageContaining("text in UTF-8");
  }
}
