package org.lymanscope.engine.architecture.wrong;

import ai.djl.StandIn;

/** Breaks A2. */
public final class UsesNetworks {
  final StandIn network = new StandIn();
}
