package org.lymanscope.engine.simulate;

import org.lymanscope.engine.simulate.source.Source;

/**
 * Objects of one kind in a recipe.
 *
 * @param name what the truth table calls the group
 * @param source the kind
 * @param count how many
 * @param redshift systemic
 * @param magnitude AB in r, of the light that enters the fibre
 */
public record TargetGroup(
    String name, Source source, int count, Spread redshift, Spread magnitude) {
  public TargetGroup {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
  }
}
