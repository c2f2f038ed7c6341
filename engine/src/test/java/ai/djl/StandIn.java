package ai.djl;

/** Stands where a class of DJL would, for the negative test of the rule about it. */
public final class StandIn {}
