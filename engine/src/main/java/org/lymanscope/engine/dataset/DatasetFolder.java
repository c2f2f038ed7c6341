package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of the files of a dataset. */
public final class DatasetFolder {
  /** The card. */
  public static final String CARD = "dataset.json";

  /** The recipe that made it. */
  public static final String RECIPE = "recipe.yaml";

  /** A folder with the recipes that it refers to; absent where it refers to none. */
  public static final String REFERRED = "recipes";

  /** What is known of each row. */
  public static final String TRUTH = "truth.csv";

  /** Wavelengths of the pixels, Å, arm after arm: a NumPy array of 64-bit numbers. */
  public static final String WAVELENGTHS = "wavelength.npy";

  /** Flux and ivar: a NumPy array of 32-bit numbers, shape (rows, 2, pixels). */
  public static final String SPECTRA = "spectra.npy";

  private static final int ID_DIGITS = 16;

  private DatasetFolder() {}

  /** The id that follows from labels and wavelengths; the labels hold the spectra's checksums. */
  static String id(Path folder) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(folder.resolve(WAVELENGTHS)));
      digest.update(Files.readAllBytes(folder.resolve(TRUTH)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
