package org.lymanscope.engine.io;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files in HDF5, whose library answers damaged ones with unchecked exceptions of many kinds. */
public final class Hdf5 {
  private Hdf5() {}

  /** Something that reads from the opened file. */
  @FunctionalInterface
  public interface Question<T> {
    /**
     * Reads.
     *
     * @throws IOException if it is not what was expected
     */
    T ask(HdfFile file) throws IOException;
  }

  /**
   * Opens a file, has it read and closes it.
   *
   * @param expected what should be in it, for people: {@code Keras weights}
   * @throws SpectrumFormatException if it is not HDF5, or damaged
   */
  public static <T> T read(Path path, String expected, Question<T> question) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString());
    }
    try (HdfFile file = open(path, expected)) {
      return question.ask(file);
    } catch (HdfException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | BufferUnderflowException
        | NegativeArraySizeException
        | ArithmeticException
        | ClassCastException
        | UnsupportedOperationException
        | NullPointerException e) {
      throw new SpectrumFormatException(path, "", expected, "a damaged file", e);
    }
  }

  private static HdfFile open(Path path, String expected) throws SpectrumFormatException {
    try {
      return new HdfFile(path);
    } catch (HdfException e) {
      throw new SpectrumFormatException(
          path, "", "an HDF5 file of " + expected, "a file that is not HDF5", e);
    }
  }
}
