package org.lymanscope.engine.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.TrainingRun;

/** The trainings of a project. */
public interface RunRepository {
  /**
   * Keeps a training as it is now. A name that was given to it here stays.
   *
   * @param history all finished epochs; those that are known already are left as they are
   */
  void save(TrainingRun run, List<RunEpoch> history) throws IOException;

  /** All that are not deleted, the one that was begun last first. */
  List<TrainingRun> all() throws IOException;

  /** A training, also a deleted one. */
  Optional<TrainingRun> find(UUID run) throws IOException;

  /** The epochs of a training in their order. */
  List<RunEpoch> epochs(UUID run) throws IOException;

  /** Gives a training another name. */
  void rename(UUID run, String name) throws IOException;

  /** Takes a training out of the list; {@link #restore} brings it back. Its files stay. */
  void delete(UUID run) throws IOException;

  /** Brings a deleted training back. */
  void restore(UUID run) throws IOException;
}
