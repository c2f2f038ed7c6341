package org.lymanscope.engine.classify;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be classified, and where the answers go.
 *
 * @param inputs files of spectra, and folders, which are searched with all folders in them
 * @param catalogue the file to write, ending in {@code .fits} or {@code .csv}
 * @param batch rows of a file that go through the network together, 1 to {@link #LARGEST_BATCH};
 *     memory grows with it
 * @param resume whether to go on with interrupted work, if there is some
 * @param force whether an existing catalogue may be replaced
 */
public record ClassifyRequest(
    List<Path> inputs, Path catalogue, int batch, boolean resume, boolean force) {
  /** A batch that keeps all cores busy and little memory. */
  public static final int DEFAULT_BATCH = 256;

  /** Larger batches are no faster: the network computes in smaller parts. */
  public static final int LARGEST_BATCH = 8192;

  public ClassifyRequest {
    inputs = List.copyOf(inputs);
    catalogue = catalogue.toAbsolutePath().normalize();
    if (batch < 1 || batch > LARGEST_BATCH) {
      throw new IllegalArgumentException("batch of " + batch);
    }
    if (CatalogueFormat.of(catalogue).isEmpty()) {
      throw new IllegalArgumentException("catalogue " + catalogue);
    }
  }

  /** A new catalogue of everything in the inputs, in batches of usual size. */
  public ClassifyRequest(List<Path> inputs, Path catalogue) {
    this(inputs, catalogue, DEFAULT_BATCH, false, false);
  }

  /** How the catalogue is written. */
  public CatalogueFormat format() {
    return CatalogueFormat.of(catalogue).orElseThrow();
  }

  /** Where the answers are kept until the catalogue is whole: {@code CATALOG.part}. */
  public Path part() {
    return beside(".part");
  }

  /** Where the provenance of a CSV catalogue stands: {@code CATALOG.provenance.json}. */
  public Path provenance() {
    return beside(".provenance.json");
  }

  /** Where the catalogue is written before it gets its name. */
  Path unfinished() {
    return beside(".unfinished");
  }

  private Path beside(String suffix) {
    return catalogue.resolveSibling(catalogue.getFileName() + suffix);
  }
}
