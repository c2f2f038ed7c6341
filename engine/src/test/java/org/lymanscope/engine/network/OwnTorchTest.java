package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** PyTorch from a folder. It is loaded once for a process, so each case has one of its own. */
@EnabledOnOs(OS.LINUX) // links files
class OwnTorchTest {
  @TempDir Path root;
  private Path lib;

  /** The libraries that come with the program, laid out as those of a Python environment. */
  @BeforeEach
  void links() throws IOException {
    root = root.toRealPath();
    lib = Files.createDirectories(root.resolve("env/lib/python3.11/site-packages/torch/lib"));
    try (Stream<Path> files = Files.list(TestModels.torch().state().libraries())) {
      for (Path file : files.filter(path -> path.toString().contains(".so")).toList()) {
        if (!file.getFileName().toString().contains("djl")) {
          Files.createSymbolicLink(lib.resolve(file.getFileName()), file.toRealPath());
        }
      }
    }
  }

  @Test
  void isLoadedFromItsFolder() throws Exception {
    says("2.7.1+cpu");

    assertThat(child(Map.of(), "AUTO", root.resolve("env").toString()))
        .containsExactly("2.7.1+cpu true " + lib, "computed 12.0");
  }

  @Test
  void tellsItsVersionByItsLibrariesAlone() throws Exception {
    assertThat(child(Map.of(), "CPU", lib.toString()))
        .containsExactly("2.7.1+cpu true " + lib, "computed 12.0");
  }

  @Test
  void ofAnotherVersionIsNotLoadedAndTheProgramGoesOn() throws Exception {
    says("2.6.0+cu124");
    String sentence = lib + " holds PyTorch 2.6.0+cu124; expected 2.7.1+cu128.";

    List<String> automatic = child(Map.of(), "AUTO", lib.toString());
    assertThat(automatic).contains("warning: " + sentence, "computed 12.0");
    assertThat(automatic).anyMatch(line -> line.startsWith("2.7.1+cpu false "));
    assertThat(child(Map.of(), "GPU", lib.toString())).containsExactly("failed: " + sentence);
  }

  @Test
  void canBeNamedByDjlsOwnVariables() throws Exception {
    says("2.7.1+cpu");

    assertThat(child(Map.of("PYTORCH_LIBRARY_PATH", lib.toString()), "AUTO"))
        .contains("2.7.1+cpu true " + lib, "computed 12.0");
  }

  @Test
  void thatDjlWouldLoadAllTheSameIsAFailure() throws Exception {
    says("2.6.0+cpu");

    assertThat(
            child(
                Map.of("PYTORCH_LIBRARY_PATH", lib.toString(), "PYTORCH_VERSION", "2.7.1"), "CPU"))
        .containsExactly(
            "failed: PYTORCH_VERSION is 2.7.1, but "
                + lib
                + " holds PyTorch 2.6.0+cpu; unset it, or set it to 2.6.0.");
  }

  private void says(String version) throws IOException {
    Files.writeString(lib.resolveSibling("version.py"), "__version__ = '" + version + "'\n");
  }

  private static List<String> child(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName()),
                    Stream.of(arguments))
                .toList());
    command.environment().putAll(variables);
    Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output
        .lines()
        .filter(line -> line.startsWith(Child.PREFIX))
        .map(line -> line.substring(Child.PREFIX.length()))
        .toList();
  }

  /** Starts PyTorch and multiplies two matrices. */
  static final class Child {
    static final String PREFIX = "child: ";

    private Child() {}

    public static void main(String[] arguments) {
      Optional<Path> folder = Stream.of(arguments).skip(1).findFirst().map(Path::of);
      try {
        Torch torch =
            Torch.start(
                DeviceChoice.valueOf(arguments[0]),
                folder,
                Runnable::run,
                sentence -> say("warning: " + sentence));
        TorchState state = torch.state();
        say(state.build() + " " + state.own() + " " + state.libraries());
        try (var manager = torch.newManager()) {
          var ones = manager.ones(new Shape(2, 3));
          say("computed " + ones.matMul(ones.transpose()).sum().getFloat());
        }
      } catch (NetworkException e) {
        say("failed: " + e.getMessage());
      }
    }

    private static void say(String line) {
      System.out.println(PREFIX + line);
    }
  }
}
