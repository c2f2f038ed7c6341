package org.lymanscope.engine.io;

import java.io.IOException;

/** One format of spectrum files. Stateless. {@code survey.SpectrumFiles} asks them in order. */
public interface SpectrumFormat {
  /** Short name for messages, for example {@code DESI}. */
  String name();

  /**
   * Whether the content is of this format, also where it is damaged further on. Looks at content
   * only, never at the name, and at no pixels.
   *
   * @throws IOException if the file cannot be read
   */
  boolean recognises(SourceFile source) throws IOException;

  /**
   * Opens a file that {@link #recognises} accepted. The returned file owns {@code source} and
   * closes it; if this throws, the caller does.
   *
   * @throws SpectrumFormatException if the file is broken
   * @throws IOException if it cannot be read
   */
  SpectrumFile open(SourceFile source) throws IOException;
}
