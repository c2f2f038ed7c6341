package org.lymanscope.engine.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.FileFingerprint;

/** The files a project works on, found again by fingerprint where they moved. Thread-safe. */
public interface SourceRepository {
  /** Notes that a file lies at its path now; keeps when it was first seen. */
  void seen(KnownSource source) throws IOException;

  /** The file with this content; empty if the project never saw it. */
  Optional<KnownSource> find(FileFingerprint fingerprint) throws IOException;

  /** All files, in the order in which they were first seen. */
  List<KnownSource> all() throws IOException;
}
