package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * A file or folder that could not be read while others were.
 *
 * @param path what could not be read
 * @param sentence why, for people
 */
public record FileProblem(Path path, String sentence) {

  /** Puts a failure in words. */
  public static FileProblem of(Path path, IOException failure) {
    return new FileProblem(path, sentence(path, failure));
  }

  private static String sentence(Path path, IOException failure) {
    if (failure instanceof SpectrumFormatException) {
      return String.valueOf(failure.getMessage());
    } else if (failure instanceof NoSuchFileException) {
      return path + ": there is no such file.";
    } else if (failure instanceof AccessDeniedException) {
      return path + ": no permission to read it.";
    } else if (failure instanceof FileSystemLoopException) {
      return path + ": a link that leads back to its own folder.";
    }
    return path + ": cannot be read (" + failure.getMessage() + ").";
  }
}
