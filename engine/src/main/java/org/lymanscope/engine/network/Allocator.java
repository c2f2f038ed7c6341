package org.lymanscope.engine.network;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the C library keep memory that PyTorch gives back. glibc otherwise returns every block
 * above 32 MiB to the system and clears it page by page on the next use, which took half the time
 * of large batches. Must come before PyTorch is loaded; other systems are left alone.
 */
public final class Allocator {
  private static final Logger LOG = LoggerFactory.getLogger(Allocator.class);

  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_TOP_PAD = -2;
  private static final int M_MMAP_MAX = -4;
  private static final int M_ARENA_MAX = -8;
  private static final int TOP_PAD = 256 << 20;

  private Allocator() {}

  /** The one function of glibc that is needed (mallopt(3)). */
  private interface CLibrary extends Library {
    int mallopt(int parameter, int value);
  }

  /**
   * The same for a process that is to be compared with this one: environment variables that glibc
   * reads at its start. Empty on systems that are left alone.
   */
  public static Map<String, String> variables() {
    if (!Platform.isLinux()) {
      return Map.of();
    }
    return Map.of(
        "MALLOC_ARENA_MAX",
        "1",
        "MALLOC_MMAP_MAX_",
        "0",
        "MALLOC_TRIM_THRESHOLD_",
        Integer.toString(Integer.MAX_VALUE),
        "MALLOC_TOP_PAD_",
        Integer.toString(TOP_PAD));
  }

  static void keepMemory() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      CLibrary c = Native.load("c", CLibrary.class);
      int accepted =
          c.mallopt(M_ARENA_MAX, 1)
              & c.mallopt(M_MMAP_MAX, 0)
              & c.mallopt(M_TRIM_THRESHOLD, Integer.MAX_VALUE)
              & c.mallopt(M_TOP_PAD, TOP_PAD);
      LOG.debug("allocator settings {}", accepted == 1 ? "taken" : "refused");
    } catch (LinkageError e) {
      LOG.debug("no mallopt here; large batches will be slower", e);
    }
  }
}
