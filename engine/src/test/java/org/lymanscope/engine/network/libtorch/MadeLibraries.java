package org.lymanscope.engine.network.libtorch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Files that look like libraries of PyTorch, as far as anybody looks without loading them. */
final class MadeLibraries {
  static final int X86_64 = 62;

  private static final String SHIPPED = "jnilib/linux-x86_64/";

  private MadeLibraries() {}

  /** The header of a library of Linux, and some text that stands in every new one. */
  static byte[] elf(int machine) {
    ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    bytes.putShort(18, (short) machine);
    bytes.put(100, "_ZNSt7__cxx1112basic_string".getBytes(StandardCharsets.US_ASCII));
    return bytes.array();
  }

  /** Libraries for the CPU on Linux. */
  static Path cpu(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : new String[] {"libtorch.so", "libtorch_cpu.so", "libc10.so"}) {
      Files.write(folder.resolve(name), elf(X86_64));
    }
    return folder;
  }

  /** Libraries for CUDA on Linux. */
  static Path cuda(Path folder) throws IOException {
    cpu(folder);
    for (String name : new String[] {"libtorch_cuda.so", "libc10_cuda.so"}) {
      Files.write(folder.resolve(name), elf(X86_64));
    }
    return folder;
  }

  /** The package {@code torch} of Python, as pip installs it for CUDA. */
  static Path python(Path torch, String version, String cuda) throws IOException {
    cuda(torch.resolve("lib"));
    Files.writeString(
        torch.resolve("version.py"),
        "__version__ = '" + version + "'\ndebug = False\ncuda: Optional[str] = " + cuda + "\n");
    return torch;
  }

  /**
   * DJL's connections to 2.7.1 for the CPU and CUDA 12.8 on Linux.
   *
   * @param cache where DJL would keep others
   */
  static JniStock stock(Path cache) {
    return new JniStock(
        "2.7.1",
        "0.35.1",
        "linux-x86_64",
        cache,
        LibraryNames.LINUX,
        Set.of(SHIPPED + "cpu/libdjl_torch.so", SHIPPED + "cu128/libdjl_torch.so")::contains);
  }
}
