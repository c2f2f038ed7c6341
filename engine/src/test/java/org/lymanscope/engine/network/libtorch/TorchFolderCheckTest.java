package org.lymanscope.engine.network.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchFolderCheckTest {
  private Path root;
  private Path cache;

  @BeforeEach
  void folders(@TempDir Path folder) throws IOException {
    root = folder.toRealPath();
    cache = root.resolve("cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "env/lib/python3.11/site-packages",
        "env/lib/python3.11/site-packages/torch",
        "env/lib/python3.11/site-packages/torch/lib",
        "env/lib/python3.11/site-packages/torch/lib/libtorch.so"
      })
  void takesAPythonEnvironmentAndAnyFolderOnTheWayToItsLibraries(String given) throws IOException {
    Path torch =
        MadeLibraries.python(
            root.resolve("env/lib/python3.11/site-packages/torch"), "2.7.1+cu128", "'12.8'");

    TorchFolder found = check(given);

    assertThat(found)
        .isEqualTo(
            new TorchFolder(torch.resolve("lib"), new TorchBuild("2.7.1", "cu128"), "cu128"));
    assertThat(found.properties())
        .containsEntry("PYTORCH_LIBRARY_PATH", torch.resolve("lib").toString())
        .containsEntry("PYTORCH_VERSION", "2.7.1")
        .containsEntry("PYTORCH_FLAVOR", "cu128");
  }

  @Test
  void takesAnEnvironmentOfWindows() throws IOException {
    Path lib = Files.createDirectories(root.resolve("env/Lib/site-packages/torch/lib"));
    byte[] pe = new byte[300];
    pe[0] = 'M';
    pe[1] = 'Z';
    pe[0x3c] = (byte) 0x80;
    pe[0x84] = 0x64;
    pe[0x85] = (byte) 0x86;
    for (String name : new String[] {"torch", "torch_cpu", "c10", "torch_cuda", "c10_cuda"}) {
      Files.write(lib.resolve(name + ".dll"), pe);
    }
    Files.writeString(lib.resolveSibling("version.py"), "__version__ = '2.7.1+cu128'\r\n");
    JniStock stock =
        new JniStock(
            "2.7.1",
            "0.35.1",
            "win-x86_64",
            cache,
            LibraryNames.WINDOWS,
            Set.of("jnilib/win-x86_64/cu128/djl_torch.dll")::contains);

    TorchFolder found =
        new TorchFolderCheck(stock, TorchEnvironment.NONE).check(root.resolve("env"));

    assertThat(found.libraries()).isEqualTo(lib);
    assertThat(found.build()).hasToString("2.7.1+cu128");
  }

  @Test
  void takesADownloadedLibtorch() throws IOException {
    MadeLibraries.cuda(root.resolve("libtorch/lib"));
    Files.writeString(root.resolve("libtorch/build-version"), "2.7.1+cu128\n");

    assertThat(check("libtorch").build()).hasToString("2.7.1+cu128");
    assertThat(check("").libraries()).isEqualTo(root.resolve("libtorch/lib"));
  }

  @Test
  void readsTheVersionInTheLibraryWhereNothingElseTellsIt() throws IOException {
    Path lib = MadeLibraries.cuda(root.resolve("bare"));
    inLibrary(lib, "GraphEncoder\0Export GraphEncoder\0" + "2.7.1\0Custom");

    assertThat(check("bare").build()).hasToString("2.7.1+cu128");

    inLibrary(lib, "GraphEncoder\0" + "2.6.0\0");
    assertThatThrownBy(() -> check("bare"))
        .hasMessage(lib + " holds PyTorch 2.6.0+cu128; expected 2.7.1+cu128.");

    inLibrary(lib, "nothing");
    assertThatThrownBy(() -> check("bare"))
        .isInstanceOf(TorchFolderException.class)
        .hasMessageStartingWith("Which PyTorch " + lib + " holds cannot be told: expected");
  }

  @Test
  void refusesAnotherVersionOrFlavour() throws IOException {
    Path older = MadeLibraries.python(root.resolve("a/torch"), "2.6.0+cu124", "'12.4'");
    Path other = MadeLibraries.python(root.resolve("b/torch"), "2.7.1+cu126", "'12.6'");
    Path early = MadeLibraries.python(root.resolve("c/torch"), "2.7.1a0+git12", "'12.8'");

    assertThatThrownBy(() -> check("a"))
        .hasMessage(older.resolve("lib") + " holds PyTorch 2.6.0+cu124; expected 2.7.1+cu128.");
    assertThatThrownBy(() -> check("b"))
        .hasMessage(other.resolve("lib") + " holds PyTorch 2.7.1+cu126; expected 2.7.1+cu128.");
    assertThatThrownBy(() -> check("c"))
        .hasMessage(early.resolve("lib") + " holds PyTorch 2.7.1a0+cu128; expected 2.7.1+cu128.");
  }

  @Test
  void takesAnotherVersionWhereDjlFindsAConnectionToIt() throws IOException {
    Path torch = MadeLibraries.python(root.resolve("torch"), "2.11.0+cu130", "'13.0'");
    Path beside = Files.createFile(torch.resolve("lib/libdjl_torch.so"));

    assertThat(check("torch").connection()).isEqualTo("cu130");

    Files.delete(beside);
    assertThatThrownBy(() -> check("torch")).hasMessageContaining("expected 2.7.1+cu128");

    Path cached = Files.createDirectories(cache.resolve("2.11.0-cu130-linux-x86_64"));
    Files.createFile(cached.resolve("0.35.1-libdjl_torch.so"));
    assertThat(check("torch").build()).hasToString("2.11.0+cu130");
  }

  @Test
  void followsWhatDjlIsToldByItsOwnVariables() throws IOException {
    Path torch = MadeLibraries.python(root.resolve("torch"), "2.11.0+cu130", "'13.0'");
    Path cached = Files.createDirectories(cache.resolve("2.11.0-mine-linux-x86_64"));
    Files.createFile(cached.resolve("0.35.1-libdjl_torch.so"));

    assertThat(told("2.11.0", "mine").check(torch).connection()).isEqualTo("mine");
    assertThatThrownBy(() -> told("2.7.1", "cu128").check(torch))
        .hasMessage(
            "PYTORCH_VERSION is 2.7.1, but "
                + torch.resolve("lib")
                + " holds PyTorch 2.11.0+cu130; unset it, or set it to 2.11.0.");
  }

  @Test
  void refusesWhatIsNotWhole() throws IOException {
    Path lib = MadeLibraries.python(root.resolve("torch"), "2.7.1+cu128", "'12.8'").resolve("lib");

    Files.delete(lib.resolve("libc10_cuda.so"));
    assertThatThrownBy(() -> check("torch"))
        .hasMessage(lib + " is not whole: libc10_cuda.so of PyTorch 2.7.1+cu128 is missing.");

    Files.delete(lib.resolve("libtorch_cpu.so"));
    assertThatThrownBy(() -> check("torch"))
        .hasMessage(lib + " is not whole: libtorch_cpu.so of PyTorch is missing.");

    Files.delete(lib.resolve("libtorch.so"));
    assertThatThrownBy(() -> check("torch"))
        .hasMessage(
            root.resolve("torch")
                + " holds no PyTorch: expected libtorch.so in it, or in torch/lib of a Python"
                + " environment.");
    assertThatThrownBy(() -> check("absent"))
        .hasMessage("There is no folder " + root.resolve("absent") + ".");
  }

  @Test
  void refusesLibrariesOfAnotherProcessorOrNone() throws IOException {
    Path lib = MadeLibraries.python(root.resolve("torch"), "2.7.1+cu128", "'12.8'").resolve("lib");
    Path library = lib.resolve("libtorch_cpu.so");

    Files.write(library, MadeLibraries.elf(183));
    assertThatThrownBy(() -> check("torch"))
        .hasMessage(library + " is for aarch64; this program runs on x86_64.");

    Files.writeString(library, "version https://git-lfs.github.com/spec/v1\n".repeat(3));
    assertThatThrownBy(() -> check("torch")).hasMessage(library + " is no library of this system.");
  }

  @Test
  void refusesTheOtherBinaryFormOfTexts() throws IOException {
    Path lib = MadeLibraries.python(root.resolve("torch"), "2.7.1+cu128", "'12.8'").resolve("lib");
    byte[] bytes = MadeLibraries.elf(MadeLibraries.X86_64);
    bytes[110] = '?'; // within __cxx11
    Files.write(lib.resolve("libc10.so"), bytes);

    assertThatThrownBy(() -> check("torch"))
        .hasMessage(
            lib.resolve("libc10.so")
                + " was built with the old C++ ABI; expected the new one (cxx11).");
  }

  @Test
  void refusesAFolderFullOfOtherLibraries() throws IOException {
    Path lib = MadeLibraries.cuda(root.resolve("usr/lib"));
    Files.writeString(lib.resolveSibling("build-version"), "2.7.1+cu128");
    for (int i = 0; i < 150; i++) {
      Files.createFile(lib.resolve("libother.so." + i));
    }

    assertThatThrownBy(() -> check("usr"))
        .hasMessageStartingWith(lib + " holds 155 libraries, which would all be loaded");
  }

  @Test
  void takesOneForTheCpu() throws IOException {
    MadeLibraries.cpu(root.resolve("libtorch/lib"));
    Files.writeString(root.resolve("libtorch/build-version"), "2.7.1+cpu");

    assertThat(check("libtorch").build().isCuda()).isFalse();
  }

  @Test
  void theProgramsOwnConnectionIsForWhatToolsDeclare() throws IOException {
    TorchFolderCheck check = TorchFolderCheck.ofThisProgram(TorchEnvironment.NONE);

    assertThat(JniStock.ofThisProgram().version()).matches("\\d+\\.\\d+\\.\\d+");
    check.wantedForGpu().ifPresent(build -> assertThat(build.isCuda()).isTrue());
  }

  private TorchFolder check(String folder) throws TorchFolderException {
    return new TorchFolderCheck(MadeLibraries.stock(cache), TorchEnvironment.NONE)
        .check(root.resolve(folder));
  }

  private TorchFolderCheck told(String version, String flavour) {
    return new TorchFolderCheck(
        MadeLibraries.stock(cache),
        new TorchEnvironment(Optional.empty(), Optional.of(version), Optional.of(flavour)));
  }

  private static void inLibrary(Path lib, String text) throws IOException {
    byte[] bytes = Arrays.copyOf(MadeLibraries.elf(MadeLibraries.X86_64), 400);
    byte[] written = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(written, 0, bytes, 300, written.length);
    Files.write(lib.resolve("libtorch_cpu.so"), bytes);
  }
}
