package org.lymanscope.engine.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a dataset is and how it came to be, without its rows.
 *
 * @param name what people call it
 * @param description a sentence or two; may be empty
 * @param role what it is for
 * @param id 16 hexadecimal digits that follow from every number and label in it
 * @param rows how many spectra
 * @param arms the pixels of a row
 * @param fluxUnit unit of the flux density; empty if not known
 * @param seed of the augmentations' random numbers
 * @param split how objects were dealt out
 * @param lyaOffset velocity, km/s, by which redshifts of Lyα peaks were brought to systemic
 * @param samples the parts it was made of
 * @param leftOut why spectra were left out, with their numbers
 * @param recipe name of the recipe that stands beside it
 * @param createdAt when
 * @param program the program and its version
 */
public record DatasetCard(
    String name,
    String description,
    Role role,
    String id,
    int rows,
    List<ArmPixels> arms,
    String fluxUnit,
    long seed,
    SplitPlan split,
    double lyaOffset,
    List<Sample> samples,
    Map<String, Integer> leftOut,
    String recipe,
    Instant createdAt,
    String program) {
  public DatasetCard {
    arms = List.copyOf(arms);
    samples = List.copyOf(samples);
    leftOut = Map.copyOf(leftOut);
  }

  /**
   * The pixels of one arm; their wavelengths are in a file of their own.
   *
   * @param name the arm's name
   * @param pixels how many
   */
  public record ArmPixels(String name, int pixels) {}

  /**
   * A part of the recipe.
   *
   * @param name its name
   * @param rows how many rows came of it
   * @param source where its spectra come from, in words
   * @param files what was read, by name, with fingerprints; ids of datasets among them
   * @param augmentation what was done to them, as in a recipe
   */
  public record Sample(
      String name, int rows, String source, Map<String, String> files, String augmentation) {
    public Sample {
      files = Map.copyOf(files);
    }
  }

  /** Ids of the datasets that this one was made of. */
  public List<String> parents() {
    return samples.stream()
        .flatMap(sample -> sample.files().values().stream())
        .filter(file -> file.startsWith(PARENT))
        .map(file -> file.substring(PARENT.length()))
        .distinct()
        .sorted()
        .toList();
  }

  /** How the id of a dataset is marked among the files of a sample. */
  public static final String PARENT = "dataset ";
}
