package org.lymanscope.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.NetworkSpec;

/**
 * A network to choose.
 *
 * @param label its name; empty where the recipe has one of its own
 * @param spec the architecture
 */
public record NetworkChoice(String label, NetworkSpec spec) {
  /** The networks that have a name. */
  static List<NetworkChoice> named() {
    return Stream.of(NamedNetwork.values())
        .map(network -> new NetworkChoice(network.label(), network.spec()))
        .toList();
  }

  /** Those with a name, behind the network of a recipe where that has none. */
  static List<NetworkChoice> with(NetworkSpec spec) {
    List<NetworkChoice> all = new ArrayList<>(named());
    if (all.stream().noneMatch(one -> one.spec().equals(spec))) {
      all.add(0, new NetworkChoice("", spec));
    }
    return all;
  }

  static NetworkChoice of(NetworkSpec spec) {
    return with(spec).stream().filter(one -> one.spec().equals(spec)).findFirst().orElseThrow();
  }
}
