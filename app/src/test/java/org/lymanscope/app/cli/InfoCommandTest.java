package org.lymanscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.TestData;
import picocli.CommandLine;

class InfoCommandTest {
  @TempDir Path folder;

  private record Result(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private static Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new LymanscopeCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    String[] words =
        Stream.concat(Stream.of("info"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new);
    return new Result(command.execute(words), out.toString(), err.toString());
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void writesTheShapeOfTheIssue() throws IOException {
    Path file = TestData.path("sdss/spec-0314-51641-0211.fits");
    Result result = run("--json", file);
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(1);
    JsonNode root = json(result.lines().get(0));
    assertThat(root.get("file").asText()).isEqualTo(file.toString());
    assertThat(root.get("format").asText()).isEqualTo("sdss-spec");
    assertThat(root.get("error").isNull()).isTrue();
    JsonNode spectrum = root.get("spectra").get(0);
    assertThat(spectrum.get("id").isTextual()).isTrue();
    assertThat(spectrum.get("id").asText()).isEqualTo("0314-51641-0211");
    assertThat(spectrum.get("pixels").asInt()).isEqualTo(3838);
    assertThat(spectrum.get("wave_min").asDouble()).isCloseTo(3796.6456, within(1e-3));
    assertThat(spectrum.get("wave_max").asDouble()).isCloseTo(9185.4398, within(1e-3));
    assertThat(spectrum.get("good").asDouble()).isCloseTo(0.950756, within(1e-6));
    assertThat(spectrum.get("class").asText()).isEqualTo("GALAXY");
    assertThat(spectrum.get("z").asDouble()).isCloseTo(0.12613, within(1e-6));
    assertThat(spectrum.get("arms")).hasSize(1);
  }

  @Test
  void identifiersOf64BitsStayText() throws IOException {
    Result result = run("--json", TestData.path("desi/coadd-special-dark-27247.fits"));
    JsonNode spectrum = json(result.out()).get("spectra").get(0);
    assertThat(spectrum.get("id").asText()).isEqualTo("39089837499744649");
    assertThat(spectrum.get("pixels").asInt()).isEqualTo(7781);
    assertThat(spectrum.get("class").isNull()).isTrue();
    assertThat(spectrum.get("z").isNull()).isTrue();
    assertThat(spectrum.get("arms")).hasSize(3);
  }

  @Test
  void aBrokenFileGivesItsErrorAndTheOthersGoOn() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.fits"), "not FITS at all\u0001");
    Path good = TestData.path("marz/emlLogVacuumHelioMultiple.fits");
    Result result = run("--json", broken, folder.resolve("absent.fits"), good);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines()).hasSize(3);
    assertThat(json(result.lines().get(0)).get("error").asText()).contains("a.fits");
    assertThat(json(result.lines().get(0)).get("spectra")).isEmpty();
    assertThat(json(result.lines().get(1)).get("error").asText()).contains("no such file");
    assertThat(json(result.lines().get(2)).get("error").isNull()).isTrue();
    assertThat(json(result.lines().get(2)).get("spectra")).hasSize(3);
  }

  @Test
  void noFileIsWrongUsage() {
    Result result = run("--json");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("Usage: lymanscope info");
  }

  @Test
  void searchesFolders() throws IOException {
    Result result = run("--json", TestData.path("sdss"));
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(27);
  }

  @Test
  void textIsForPeople() {
    Result result = run(TestData.path("sdss/spec-0314-51641-0211.fits"));
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("sdss-spec, 1 spectrum", "GALAXY  z =  0.12613", "(3838 px)", "good  95.1 %");
  }

  @Test
  void textNamesTheFileThatIsNotReadable() {
    Path absent = folder.resolve("absent.fits");
    Result result = run(absent);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines().get(0)).isEqualTo(absent + ": not readable");
    assertThat(result.lines().get(1)).contains("there is no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sdss", "marz", "generic", "desi", "gaia/SPSS_2nm.csv"})
  void opensTheTestData(String path) {
    Result result = run("--json", TestData.path(path));
    assertThat(result.exit()).as(result.out()).isZero();
    assertThat(result.out()).contains("\"error\":null");
  }
}
