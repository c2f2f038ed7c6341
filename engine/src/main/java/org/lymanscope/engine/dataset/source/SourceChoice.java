package org.lymanscope.engine.dataset.source;

import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.simulate.SimulationRecipe;

/** Where the spectra of a sample come from, as a recipe says it. */
public sealed interface SourceChoice {
  /** Simulated in memory. */
  record Simulated(SimulationRecipe recipe) implements SourceChoice {}

  /**
   * Files that the simulator wrote.
   *
   * @param spectra files and folders
   * @param truth the table {@code truth.csv} beside them
   */
  record WithTruth(List<Path> spectra, Path truth) implements SourceChoice {
    public WithTruth {
      spectra = List.copyOf(spectra);
    }
  }

  /**
   * Files with labels of visual inspection, in any format that labels are imported from.
   *
   * @param spectra files and folders
   * @param labels tables, of one inspector or several
   */
  record WithLabels(List<Path> spectra, List<Path> labels) implements SourceChoice {
    public WithLabels {
      spectra = List.copyOf(spectra);
      labels = List.copyOf(labels);
    }
  }

  /**
   * What people classified in a project.
   *
   * @param project its folder
   * @param spectra files and folders; empty for those that the project knows
   */
  record Inspected(Path project, List<Path> spectra) implements SourceChoice {
    public Inspected {
      spectra = List.copyOf(spectra);
    }
  }

  /**
   * A training file of QuasarNET.
   *
   * @param spectra flux and ivar
   * @param truth the truth file
   */
  record QuasarNet(Path spectra, Path truth) implements SourceChoice {}

  /** A dataset that is there already. */
  record Existing(Path dataset) implements SourceChoice {}
}
