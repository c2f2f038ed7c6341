package org.lymanscope.app.augment;

import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.prediction.Answer;

/**
 * What a model says of a spectrum before and after.
 *
 * @param card the model
 * @param place 0 for the active model, 1 for the one beside it
 * @param before its answer before
 * @param after its answer after
 * @param truth what is true after
 */
public record Verdict(ModelCard card, int place, Answer before, Answer after, Label truth) {}
