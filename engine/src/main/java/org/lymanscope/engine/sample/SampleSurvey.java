package org.lymanscope.engine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nom.tam.fits.FitsException;

/**
 * Writes the sample survey: 48 simulated spectra (LBG, LAE, QSO, BAL, ELG, early galaxies, stars,
 * sky) in two DESI coadds with redrock-like files beside them, and the truth as a table. Small and
 * simple: mean intergalactic absorption, Gaussian noise, no sky residuals, no resolution matrix.
 * The same seed gives the same bytes on every machine: even draws are those of {@link
 * SplittableRandom}, which have been the same since Java 8, the others are made of them (see {@link
 * Draw}), and functions are those of {@link StrictMath}.
 */
public final class SampleSurvey {
  /** The seed of the sample that comes with the program. */
  public static final long DEFAULT_SEED = 20_260_101;

  private static final String TRUTH_HEADER = "file,row,targetid,class,z,magnitude_r,template";

  private SampleSurvey() {}

  /**
   * Writes the survey into {@code folder}, which is made if absent; files of the same names are
   * replaced.
   *
   * @return the files, in order of their names
   * @throws IOException if they cannot be written
   */
  public static List<Path> write(Path folder, long seed) throws IOException {
    Files.createDirectories(folder);
    SplittableRandom random = new SplittableRandom(seed);
    List<SampleTarget> targets = SamplePopulation.draw(random.split());
    int each = targets.size() / SkyCell.ALL.size();
    List<Path> files = new ArrayList<>();
    List<String> truth = new ArrayList<>(List.of(TRUTH_HEADER));
    for (int k = 0; k < SkyCell.ALL.size(); k++) {
      List<SampleTarget> part = targets.subList(k * each, (k + 1) * each);
      SkyCell cell = SkyCell.ALL.get(k);
      files.addAll(writeCell(folder, cell, part, random.split()));
      truth.addAll(truth(coaddName(cell), part));
    }
    Path table = folder.resolve("truth.csv");
    Files.writeString(table, String.join("\n", truth) + "\n");
    files.add(table);
    return files.stream().sorted().toList();
  }

  private static List<Path> writeCell(
      Path folder, SkyCell cell, List<SampleTarget> targets, RandomGenerator random)
      throws IOException {
    Path coadd = folder.resolve(coaddName(cell));
    Path redrock = folder.resolve("redrock-main-dark-" + cell.pixel() + ".fits");
    List<PipelineAnswer> answers =
        targets.stream().map(target -> PipelineAnswer.draw(target, random)).toList();
    try {
      new SampleCoadd(targets, cell, firstEmissionGalaxy(targets)).write(coadd, random);
      SampleRedrock.write(redrock, cell.pixel(), targets, answers);
    } catch (FitsException e) {
      throw new IOException("Could not write " + coadd.getFileName() + ".", e);
    }
    return List.of(coadd, redrock);
  }

  /** One galaxy of each file loses its Z arm, as happens in real data. */
  private static int firstEmissionGalaxy(List<SampleTarget> targets) {
    for (int row = 0; row < targets.size(); row++) {
      if (targets.get(row).truth().equals("ELG")) {
        return row;
      }
    }
    return -1;
  }

  private static List<String> truth(String file, List<SampleTarget> targets) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < targets.size(); row++) {
      SampleTarget target = targets.get(row);
      String template = target.template().map(seen -> '"' + seen.name() + '"').orElse("");
      rows.add(
          String.format(
              Locale.ROOT,
              "%s,%d,%d,%s,%.6f,%.3f,%s",
              file,
              row,
              target.targetId(),
              target.truth(),
              target.z(),
              target.magnitude(),
              template));
    }
    return rows;
  }

  private static String coaddName(SkyCell cell) {
    return "coadd-main-dark-" + cell.pixel() + ".fits";
  }
}
