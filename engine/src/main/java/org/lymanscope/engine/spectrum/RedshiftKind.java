package org.lymanscope.engine.spectrum;

/** What a redshift was measured on. */
public enum RedshiftKind {
  /** The frame of the galaxy's stars; what a redshift means unless something else is said. */
  SYSTEMIC,
  /**
   * The peak of the Lyα emission line, which resonant scattering shifts to the red of the systemic
   * frame by about +360 km/s in LBGs (Shapley et al. 2003, ApJ 588, 65).
   */
  LYA
}
