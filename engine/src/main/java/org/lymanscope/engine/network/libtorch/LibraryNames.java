package org.lymanscope.engine.network.libtorch;

import java.util.Locale;

/** How libraries are called on a system, {@code libtorch.so} or {@code torch.dll}. */
record LibraryNames(String before, String after) {
  static final LibraryNames LINUX = new LibraryNames("lib", ".so");
  static final LibraryNames WINDOWS = new LibraryNames("", ".dll");
  static final LibraryNames MAC = new LibraryNames("lib", ".dylib");

  /** Those of a system by its name as Java tells it. */
  static LibraryNames of(String systemName) {
    String name = systemName.toLowerCase(Locale.ROOT);
    if (name.startsWith("win")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }

  /** The file name of a library. */
  String of(Library library) {
    return before + library.stem + after;
  }

  /** Libraries of PyTorch. */
  enum Library {
    TORCH("torch"),
    TORCH_CPU("torch_cpu"),
    TORCH_CUDA("torch_cuda"),
    C10("c10"),
    C10_CUDA("c10_cuda"),
    /** DJL's connection from Java to PyTorch. */
    JNI("djl_torch");

    private final String stem;

    Library(String stem) {
      this.stem = stem;
    }
  }
}
