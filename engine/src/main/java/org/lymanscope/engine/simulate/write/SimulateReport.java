package org.lymanscope.engine.simulate.write;

import java.nio.file.Path;
import java.util.List;

/**
 * What a simulation wrote.
 *
 * @param spectra how many
 * @param files all of them, by name
 */
public record SimulateReport(int spectra, List<Path> files) {
  public SimulateReport {
    files = List.copyOf(files);
  }
}
