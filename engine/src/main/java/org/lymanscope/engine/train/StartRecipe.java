package org.lymanscope.engine.train;

/**
 * A model to begin with.
 *
 * @param model its name, id or path
 * @param freeze how many layers stay as they are, counted as Keras counts them: {@link KerasOrder}
 * @param unfreezeAfter after so many epochs they learn too; 0 for never
 */
public record StartRecipe(String model, int freeze, int unfreezeAfter) {}
