package org.lymanscope.app.prediction;

import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.prediction.SpectrumClassifier;

/**
 * A model in memory that answers on the screens.
 *
 * @param card what it is
 * @param classifier asks it; from any thread
 */
public record ActiveModel(ModelCard card, SpectrumClassifier classifier) {}
