package org.lymanscope.engine.evaluate;

import org.lymanscope.engine.dataset.DatasetRow;

/**
 * What a line finder says about one labelled spectrum.
 *
 * @param row what is true of it
 * @param member whether it is of the class that is looked for, or of one below it
 * @param confidence of the n-th surest line, 0 to 1; 0 for a spectrum that cannot be classified
 * @param z redshift of the surest line; NaN if there is none
 * @param jointZ redshift of all lines together; NaN if there is none
 */
public record Verdict(DatasetRow row, boolean member, double confidence, double z, double jointZ) {}
