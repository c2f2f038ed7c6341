package org.lymanscope.engine.simulate.write;

import java.nio.file.Path;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/**
 * Where and how a simulation is written.
 *
 * @param folder made if absent
 * @param rows most spectra in a file
 * @param resolution whether resolution matrices are written, four fifths of all bytes
 * @param pipeline whether answers are written beside the coadds as a pipeline without LBG templates
 *     might give them: drawn, not fitted
 * @param force whether an earlier simulation in the folder may be replaced
 */
public record SimulateRequest(
    Path folder, int rows, boolean resolution, boolean pipeline, boolean force) {
  /** Usual number of spectra in a file, that of a DESI petal. */
  public static final int USUAL_ROWS = 500;

  /** More would not fit into a file's header and memory. */
  public static final int MOST_ROWS = 20_000;

  /** Key of a recipe that says how it is written. */
  public static final String KEY = "output";

  public SimulateRequest {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException(rows + " rows");
    }
  }

  /** As a recipe asks for in its map {@code output}. */
  public static SimulateRequest of(RecipeNode recipe, Path folder, boolean force)
      throws RecipeException {
    if (!recipe.has(KEY)) {
      return new SimulateRequest(folder, USUAL_ROWS, true, false, force);
    }
    RecipeNode node = recipe.get(KEY).only("rows-per-file", "resolution", "pipeline-answers");
    int rows = node.has("rows-per-file") ? node.get("rows-per-file").count(1) : USUAL_ROWS;
    if (rows > MOST_ROWS) {
      throw node.get("rows-per-file").wrong("at most " + MOST_ROWS);
    }
    boolean resolution = !node.has("resolution") || node.get("resolution").flag();
    boolean pipeline = node.has("pipeline-answers") && node.get("pipeline-answers").flag();
    return new SimulateRequest(folder, rows, resolution, pipeline, force);
  }
}
