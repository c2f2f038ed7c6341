package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Locale;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.Weights;

/** One model as a folder: {@code card.json} and {@code weights.safetensors}. */
public final class ModelFolder {
  /** The card's file name. */
  public static final String CARD = "card.json";

  /** The weights' file name. */
  public static final String WEIGHTS = "weights.safetensors";

  private static final int SLUG_LENGTH = 40;
  private static final int ID_LENGTH = 8;

  private ModelFolder() {}

  /** Whether it looks like one. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(CARD));
  }

  /**
   * Reads a model. Its id is worked out anew, because a card that was written by hand or by Python
   * need not have the right one.
   *
   * @throws SpectrumFormatException if the card or the weights are not what they should be
   */
  public static Model read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    ModelCard card = CardFile.read(folder.resolve(CARD));
    Weights weights = Safetensors.read(folder.resolve(WEIGHTS), card.spec());
    return new Model(ModelIds.identified(card, weights), weights);
  }

  /** Writes a model into a folder that does not exist yet; it appears whole or not at all. */
  static void write(Path folder, Model model) throws IOException {
    Path half = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".half-");
    try {
      Safetensors.write(half.resolve(WEIGHTS), model.card().spec(), model.weights());
      CardFile.write(half.resolve(CARD), model.card());
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FolderTree.delete(half);
    }
  }

  /** What a folder of this model is called: plain letters, digits and hyphens on any system. */
  static String nameOf(ModelCard card) {
    String plain = Normalizer.normalize(card.name(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug = plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(SLUG_LENGTH, slug.length())).replaceAll("^-|-$", "");
    return (cut.isEmpty() ? "model" : cut) + "-" + card.id().substring(0, ID_LENGTH);
  }
}
