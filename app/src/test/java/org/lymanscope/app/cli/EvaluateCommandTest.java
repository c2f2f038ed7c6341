package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.model.file.CardFile;

class EvaluateCommandTest {
  private static final String RECIPE =
      """
      name: few
      network: {like: lbg-classic, filters: 8, dense: 16}
      seed: 3
      epochs: 1
      batch: 16
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return LymanscopeCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  @Test
  void figuresArePrintedAndKeptInTheCard() throws IOException {
    Path data = folder.resolve("data");
    Path model = folder.resolve("model");
    FewSpectra.write(data);
    Files.writeString(folder.resolve("few.yaml"), RECIPE);
    assertThat(run("train", "--recipe", folder.resolve("few.yaml"), "--data", data, "--out", model))
        .as("%s", err)
        .isZero();
    assertThat(
            run("evaluate", "--model", model, "--threshold", "0.25", "--split", "training", data))
        .as("%s", err)
        .isZero();
    assertThat(out.toString())
        .contains("few (", "purity = efficiency = ", "5 lines of at least 0.25: purity")
        .containsPattern("  LYA +\\d+ +[01]\\.\\d{3} +[01]\\.\\d{3} ");
    Path card = model.resolve("card.json");
    assertThat(CardFile.read(card).rule().threshold()).isEqualTo(0.5);

    assertThat(run("evaluate", "--model", model, "--threshold", "0.25", "--keep", data))
        .as("%s", err)
        .isZero();
    assertThat(CardFile.read(card).rule().threshold()).isEqualTo(0.25);
    assertThat(CardFile.read(card).scores()).containsKeys("few score", "validation loss");
  }

  @Test
  void ofANetworkThatTellsNoClassTheRedshiftsAreJudged() throws IOException {
    Path data = folder.resolve("data");
    Path model = folder.resolve("model");
    FewSpectra.write(data);
    String recipe =
        RECIPE.replace(
            "like: lbg-classic, filters: 8, dense: 16",
            "like: direct-z, filters: 8, redshift-layers: [16]");
    Files.writeString(folder.resolve("few.yaml"), recipe);
    assertThat(run("train", "--recipe", folder.resolve("few.yaml"), "--data", data, "--out", model))
        .as("%s", err)
        .isZero();
    assertThat(run("evaluate", "--model", model, "--keep", "--split", "training", data))
        .as("%s", err)
        .isZero();
    assertThat(out.toString())
        .contains(" LBG with a redshift, ", "it tells no class", "redshifts right to 0.05: ")
        .containsPattern("bias [+-]\\d\\.\\d{4}, scatter");
    assertThat(CardFile.read(model.resolve("card.json")).scores())
        .containsKeys("few good redshifts", "few redshift bias")
        .doesNotContainKey("few purity");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(run("evaluate", "--model", "nothing", "--keep", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("--keep: expected a model folder, found nothing");
    assertThat(run("evaluate", "--model", "nothing", "--threshold", "2", folder)).isEqualTo(2);
    assertThat(run("evaluate", "--model", "nothing", folder)).isEqualTo(1);
  }
}
