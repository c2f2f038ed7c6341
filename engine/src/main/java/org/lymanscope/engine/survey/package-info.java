/**
 * Files and folders of spectra as one list of targets: recognises formats, finds what belongs
 * together.
 */
@NullMarked
package org.lymanscope.engine.survey;

import org.jspecify.annotations.NullMarked;
