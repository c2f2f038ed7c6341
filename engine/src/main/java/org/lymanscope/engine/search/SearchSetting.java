package org.lymanscope.engine.search;

import java.util.List;
import org.lymanscope.engine.search.space.Dimension;

/**
 * A setting of a training that a search varies.
 *
 * @param dimension what it may be
 * @param places paths of keys in the training's recipe that it goes to, at least one
 */
public record SearchSetting(Dimension dimension, List<String> places) {
  public SearchSetting {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException(dimension.name() + " goes nowhere");
    }
  }
}
