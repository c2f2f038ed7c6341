package org.lymanscope.engine.network.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TorchBuildTest {
  @Test
  void readsWhatPipInstalls() {
    String source =
        """
        from typing import Optional

        __all__ = ['__version__', 'debug', 'cuda', 'git_version', 'hip', 'xpu']
        __version__ = '2.7.1+cu128'
        debug = False
        cuda: Optional[str] = '12.8'
        git_version = 'e2d141dbde55c2a4370fac5165b0561b6af4798b'
        hip: Optional[str] = None
        xpu: Optional[str] = None
        """;

    assertThat(TorchBuild.ofPython(source)).hasValue(new TorchBuild("2.7.1", "cu128"));
  }

  @Test
  void takesCudaFromItsOwnLineWhereTheVersionDoesNotTell() {
    assertThat(TorchBuild.ofPython("__version__ = \"2.8.0a0\"\ncuda = \"13.0\"\nhip = None\n"))
        .hasValue(new TorchBuild("2.8.0a0", "cu130"));
  }

  @Test
  void withoutCudaItIsForTheCpuOrAnotherMakersGpu() {
    assertThat(TorchBuild.ofPython("__version__ = '1.13.0a0'\ncuda = None\nhip = None\n"))
        .hasValue(new TorchBuild("1.13.0a0", "cpu"));
    assertThat(TorchBuild.of("2.7.1+cpu")).isEqualTo(new TorchBuild("2.7.1", "cpu"));
    assertThat(TorchBuild.of("2.7.1+rocm6.3")).isEqualTo(new TorchBuild("2.7.1", "rocm6.3"));
    assertThat(TorchBuild.of("2.7.1+gitabc")).isEqualTo(new TorchBuild("2.7.1", "cpu"));
    assertThat(TorchBuild.of("2.7.1+cu128").isCuda()).isTrue();
    assertThat(TorchBuild.of("2.7.1").isCuda()).isFalse();
  }

  @Test
  void findsNoVersionInAnotherFile() {
    assertThat(TorchBuild.ofPython("version = '2.7.1'\n")).isEmpty();
  }

  @Test
  void isWrittenAsPyTorchWritesIt() {
    assertThat(new TorchBuild("2.7.1", "cu128")).hasToString("2.7.1+cu128");
  }
}
