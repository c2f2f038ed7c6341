package org.lymanscope.engine.model.file;

import org.lymanscope.engine.model.Convolutions.Padding;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.WavelengthGrid;

/**
 * What shapes of arrays do not tell of a QuasarNET network.
 *
 * @param stride of the convolutions, in samples
 * @param dropout share dropped in training, 0 to below 1
 */
record KerasSettings(
    WavelengthGrid grid, int stride, Padding padding, double dropout, OffsetActivation offsets) {}
