package org.lymanscope.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, String> SHORT = Map.of("net", "like", "rate", "start");

  private static Recipe changed(String text, Map<String, String> values) throws RecipeException {
    return Recipe.parse("r.yaml", text, Path.of("here")).with(values, SHORT);
  }

  @Test
  void valuesAreChangedWhereTheyStandAndMadeWhereNot() throws IOException {
    Recipe recipe =
        changed(
            "# about\nname: a\nnet: {like: big, kernel: 5}\nlist: [1, {x: 2}]\n",
            Map.of("net.kernel", "7", "net.filters", "3", "deep.er.est", "1e-3"));
    RecipeNode root = recipe.root();
    assertThat(root.keys()).startsWith("name", "net", "list").endsWith("deep");
    assertThat(root.get("net").get("like").text()).isEqualTo("big");
    assertThat(root.get("net").get("kernel").count()).isEqualTo(7);
    assertThat(root.get("net").get("filters").count()).isEqualTo(3);
    assertThat(root.get("deep").get("er").get("est").number()).isEqualTo(1e-3);
    assertThat(root.get("list").items().get(1).get("x").count()).isEqualTo(2);
    assertThat(recipe.text()).contains("net: {like: big, kernel: 7, filters: 3}");
    assertThat(Recipe.parse("again", recipe.text(), Path.of("")).text()).isEqualTo(recipe.text());
  }

  @Test
  void aSingleValueThatStandsForAMapIsOne() throws IOException {
    String text = "net: big\nrate: 0.1\n";
    RecipeNode inside = changed(text, Map.of("net.kernel", "7", "rate", "0.2")).root();
    assertThat(inside.get("net").get("like").text()).isEqualTo("big");
    assertThat(inside.get("net").get("kernel").count()).isEqualTo(7);
    assertThat(inside.get("rate").number()).isEqualTo(0.2);

    RecipeNode other = changed(text, Map.of("net.like", "small")).root();
    assertThat(other.get("net").keys()).containsExactly("like");
    assertThat(other.get("net").get("like").text()).isEqualTo("small");

    RecipeNode start = changed("rate: {start: 0.1, warm-up: 3}\n", Map.of("rate", "0.5")).root();
    assertThat(start.get("rate").get("start").number()).isEqualTo(0.5);
    assertThat(start.get("rate").get("warm-up").count()).isEqualTo(3);
  }

  @Test
  void wordsThatLookLikeOtherThingsStayWords() throws IOException {
    RecipeNode root = changed("a: 1\n", Map.of("a", "true: or, not #5", "b", "{no map}")).root();
    assertThat(root.get("a").text()).isEqualTo("true: or, not #5");
    assertThat(root.get("b").text()).isEqualTo("{no map}");
  }
}
