package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.template.Template;
import org.lymanscope.engine.template.TemplateLibrary;

/** The made pipeline says galaxy at z = 0.1, or as second best a star. */
class AutomaticTest {
  private static final List<Template> TEMPLATES = TemplateLibrary.builtIn();

  private final Workbench bench = Workbench.opened(1);

  @Test
  void linesFollowThePipelineUntilAClassIsEntered() {
    assertThat(lines()).isEqualTo("galaxy");
    bench.model.draft().choose(SpectralClass.QSO);
    assertThat(lines()).isEqualTo("qso");
  }

  @Test
  void linesFollowTheCandidateOnTheScreen() {
    bench.model.redshift().cycle(1);
    assertThat(lines()).isEqualTo("star");
  }

  @Test
  void galaxyBeyondRedshiftTwoIsLikeAnLbg() {
    bench.model.redshift().type(1.99);
    assertThat(lines()).isEqualTo("galaxy");
    bench.model.redshift().type(2.01);
    assertThat(lines()).isEqualTo("lbg");
  }

  @Test
  void aNamedLineBringsAListThatHasIt() {
    SpectralLine aluminium =
        list("lbg").lines().stream()
            .filter(line -> line.name().equals("ALII_1671"))
            .findFirst()
            .orElseThrow();
    bench.model.click(5001, SnapMode.PEAK);
    bench.settle();
    bench.model.feature().name(aluminium);
    assertThat(bench.model.redshift().zProperty().get()).isBetween(1.9, 2.0);
    assertThat(lines()).isEqualTo("lbg");
    bench.model.feature().forget();
    bench.model.redshift().type(0.5);
    assertThat(lines()).isEqualTo("galaxy");
  }

  @Test
  void whatThePersonChoseIsKept() {
    LineList sky = list("sky");
    bench.model.lines().chosenProperty().set(Optional.of(sky));
    bench.model.draft().choose(SpectralClass.QSO);
    assertThat(lines()).isEqualTo("sky");
    bench.model.lines().chosenProperty().set(Optional.empty());
    assertThat(lines()).isEqualTo("qso");
  }

  @Test
  void blindModeDoesNotBetrayThePipelinesClass() {
    assertThat(lines()).isEqualTo("galaxy");
    bench.model.preferences().blindProperty().set(true);
    assertThat(lines()).isEqualTo(BuiltInLines.lists().get(0).name());
    bench.model.draft().choose(SpectralClass.QSO);
    assertThat(lines()).isEqualTo("qso");
  }

  @Test
  void blindModeFollowsThePipelineOnceAnswered() {
    bench.model.preferences().blindProperty().set(true);
    bench.model.recording().rate(Quality.UNLIKELY, false);
    bench.settle();
    bench.model.draft().spectralClassProperty().set(Optional.empty());
    assertThat(lines()).isEqualTo("galaxy");
  }

  @Test
  void templateIsThatOfTheNarrowestClassKnown() {
    assertThat(template("", SpectralClass.QSO).spectralClass()).isEqualTo(SpectralClass.QSO);
    assertThat(template("", SpectralClass.BAL_QSO, SpectralClass.QSO).spectralClass())
        .isEqualTo(SpectralClass.BAL_QSO);
    assertThat(template("", new SpectralClass("OWN"), SpectralClass.QSO).spectralClass())
        .isEqualTo(SpectralClass.QSO);
    assertThat(template("", SpectralClass.LAE, SpectralClass.LBG).name()).contains("LAE");
    assertThat(template("", SpectralClass.LBG).name()).doesNotContain("LAE");
  }

  @Test
  void starsTemplateGoesByThePipelinesSubtype() {
    assertThat(template("K1", SpectralClass.STAR).name()).isEqualTo("Star K");
    assertThat(template("WDDA", SpectralClass.STAR).name()).contains("white dwarf");
  }

  @Test
  void nothingKnownTakesTheFirst() {
    assertThat(template("")).isEqualTo(TEMPLATES.get(0));
    assertThat(Automatic.template(kind("", SpectralClass.QSO), List.of())).isEmpty();
    assertThat(Automatic.lines(kind("", SpectralClass.UNKNOWN), BuiltInLines.lists()))
        .isEqualTo(BuiltInLines.lists().get(0));
  }

  private String lines() {
    return bench.model.lines().activeProperty().get().name();
  }

  private static LineList list(String name) {
    return BuiltInLines.lists().stream()
        .filter(some -> some.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Template template(String subtype, SpectralClass... path) {
    return Automatic.template(kind(subtype, path), TEMPLATES).orElseThrow();
  }

  private static Automatic.Kind kind(String subtype, SpectralClass... path) {
    return new Automatic.Kind(List.of(path), subtype);
  }
}
