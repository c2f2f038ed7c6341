package org.lymanscope.engine.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.spectrum.SpectralClass;

class CardFileTest {
  private static final ModelCard CARD = SmallModels.model("QuasarNET, small", 1).card();

  @TempDir Path folder;

  @Property(tries = 200)
  void comesBack(
      @ForAll @NotBlank String name,
      @ForAll String data,
      @ForAll NamedNetwork network,
      @ForAll @IntRange(min = 1, max = 16) int lines,
      @ForAll @DoubleRange(min = 0, max = 1) double threshold,
      @ForAll Map<String, Double> scores)
      throws IOException {
    ModelCard card =
        new ModelCard(
            "0123456789abcdef",
            name,
            network.spec(),
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.LBG,
            new DecisionRule(lines, threshold),
            new JointSettings(0.01 + threshold, 0.5, lines),
            new Provenance(data, name, Instant.ofEpochSecond(lines, lines), "1"),
            data,
            scores);
    Path file = Files.createTempFile("card", ".json");
    try {
      CardFile.write(file, card);
      assertThat(CardFile.read(file)).isEqualTo(card);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 100)
  void timeComesBackToTheNanosecond(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano)
      throws IOException {
    Instant time = Instant.ofEpochSecond(second, nano);
    ModelCard card =
        new ModelCard(
            CARD.id(),
            CARD.name(),
            CARD.spec(),
            CARD.preprocessing(),
            CARD.target(),
            CARD.rule(),
            CARD.joint(),
            new Provenance("", "", time, ""),
            "",
            Map.of());
    Path file = Files.createTempFile("card", ".json");
    try {
      CardFile.write(file, card);
      assertThat(CardFile.read(file).provenance().madeAt()).isEqualTo(time);
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @EnumSource(NamedNetwork.class)
  void namedNetworksKeepTheirCounts(NamedNetwork network) throws IOException {
    Path file = folder.resolve("card.json");
    ModelCard card =
        new ModelCard(
            CARD.id(),
            network.label(),
            network.spec(),
            CARD.preprocessing(),
            CARD.target(),
            CARD.rule(),
            CARD.joint(),
            CARD.provenance(),
            "",
            Map.of());
    CardFile.write(file, card);
    assertThat(CardFile.read(file).spec().parameters()).isEqualTo(network.spec().parameters());
  }

  @Test
  void isReadable() {
    assertThat(CardFile.text(CARD))
        .startsWith(
            "{\n  \"schema\" : 1,\n  \"id\" : \"" + CARD.id() + "\",\n  \"name\" : \"Quasar")
        .contains("\"family\" : \"line-finder\"", "\"spacing\" : \"log10\"", "\"target\" : \"QSO\"")
        .contains("\"madeAt\" : \"2026-03-01T12:00:00Z\"", "\"label\" : \"Lyα\"")
        .doesNotContain("flatSize", "trainable", "inputSize");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema\" : 1    | \"schema\" : 2      | card.json, schema: expected a number from 1 to 1, found 2, made by a newer Lymanscope.",
        "\"schema\" : 1    | \"schema\" : 0      | card.json, schema: expected a number from 1 to 1, found 0.",
        "\"schema\" : 1    | \"schema\" : \"x\"  | card.json: expected a model card with its schema, found none.",
        "\"bins\" : 443    | \"bins\" : 1        | card.json, spec.grid: expected a model card, found grid of 1 bins",
        "\"bins\" : 443    | \"bins\" : 443.5    | card.json, spec.grid.bins: expected a model card",
        "\"bins\" : 443    | \"bins\" : 443, \"binz\" : 443      | card.json, spec.grid.binz: expected a model card, found an entry binz",
        "\"boxes\" : 3,    | ''                  | card.json, spec.boxes: expected a model card",
        "\"line-finder\"   | \"transformer\"     | card.json, spec: expected a model card, found Could not resolve type id 'transformer'",
        "\"target\" : \"QSO\" | \"target\" : \"a b\" | card.json, target: expected a model card, found class name 'a b'.",
        "2026-03-01T12     | 2026-03-99T12       | card.json, provenance.madeAt: expected a model card",
        "\"threshold\" : 0.5 | \"threshold\" : 5 | card.json, rule: expected a model card, found rule of 1 lines above 5.0.",
        "\"name\" : \"QuasarNET, small\" | \"name\" : null | card.json, name: expected a model card",
        "\"lines\" : 1     | \"lines\" : 1, \"lines\" : 2 | line ",
        "\"id\" : \"       | \"id\" : \"../      | card.json, id: expected 16 hexadecimal digits",
      })
  void whatIsWrongIsNamed(String old, String changed, String sentence) throws IOException {
    String text = CardFile.text(CARD);
    assertThat(text).contains(old);
    Path file = Files.writeString(folder.resolve("card.json"), text.replace(old, changed));
    assertThatExceptionOfType(SpectrumFormatException.class)
        .isThrownBy(() -> CardFile.read(file))
        .withMessageContaining(sentence)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void everyShorterTextIsRefused() throws IOException {
    String text = CardFile.text(CARD).strip();
    for (int length = 0; length < text.length(); length += 7) {
      Path file = Files.writeString(folder.resolve("card.json"), text.substring(0, length));
      assertThatExceptionOfType(SpectrumFormatException.class)
          .as("%d characters", length)
          .isThrownBy(() -> CardFile.read(file));
    }
  }
}
