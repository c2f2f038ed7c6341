package org.lymanscope.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same opening and reading by astropy's memory map, where a Python with astropy is installed.
 */
final class AstropyBench {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private static final String SCRIPT =
      """
      import sys, time, random, statistics
      import numpy as np
      import astropy
      from astropy.io import fits
      path = sys.argv[1]
      def spectrum(hdus, row):
          return [np.array(hdus[f"{arm}_{kind}"].data[row], dtype=float)
                  for arm in "BRZ" for kind in ("FLUX", "IVAR", "MASK")
                  if f"{arm}_{kind}" in hdus]
      times = []
      for i in range(21):
          start = time.perf_counter()
          with fits.open(path, memmap=True, do_not_scale_image_data=True) as hdus:
              ids = np.array(hdus["FIBERMAP"].data["TARGETID"])
              spectrum(hdus, 0)
          times.append(time.perf_counter() - start)
      rows = random.Random(1).choices(range(len(ids)), k=2000)
      reads = []
      with fits.open(path, memmap=True, do_not_scale_image_data=True) as hdus:
          spectrum(hdus, 0)
          for row in rows:
              start = time.perf_counter()
              spectrum(hdus, row)
              reads.append(time.perf_counter() - start)
      print(f"astropy {astropy.__version__}, identifiers and first spectrum: median "
            f"{1e3 * statistics.median(times[1:]):.1f} ms")
      print(f"astropy {astropy.__version__}, any further spectrum: median "
            f"{1e3 * statistics.median(reads):.3f} ms")
      """;

  private AstropyBench() {}

  static List<String> lines(Path file) {
    for (String python : PYTHONS) {
      List<String> lines = run(python, file);
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return List.of("astropy: not installed, not compared");
  }

  /** What the script prints; nothing if Python or astropy is missing. */
  private static List<String> run(String python, Path file) {
    ProcessBuilder command = new ProcessBuilder(python, "-c", SCRIPT, file.toString());
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    List<String> lines = new ArrayList<>();
    try {
      Process process = command.start();
      try (BufferedReader out = process.inputReader()) {
        out.lines().forEach(lines::add);
      }
      return process.waitFor() == 0 ? lines : List.of();
    } catch (IOException absent) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
