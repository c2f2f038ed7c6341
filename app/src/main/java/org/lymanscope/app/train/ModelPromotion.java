package org.lymanscope.app.train;

import java.nio.file.Path;

/** Makes what was trained a model that answers. On the UI thread; tells what came of it. */
@FunctionalInterface
public interface ModelPromotion {
  /**
   * Keeps a model in the library and makes it the active one.
   *
   * @param folder of the model
   * @param name what it is to be called; a taken name is changed
   */
  void promote(Path folder, String name);
}
