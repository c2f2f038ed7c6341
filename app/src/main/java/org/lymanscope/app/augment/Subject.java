package org.lymanscope.app.augment;

import java.util.List;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * A spectrum to be augmented, with what is taken for true of it.
 *
 * @param content the spectrum, prepared for the plot
 * @param object which object it is of, as far as is known
 * @param label class and redshift; unknown where nobody said any
 * @param source who said so
 * @param lines to mark at its redshift, at rest
 */
public record Subject(
    PlotContent content, ObjectId object, Label label, Source source, List<SpectralLine> lines) {
  public Subject {
    lines = List.copyOf(lines);
  }

  /** Whose class and redshift a label has. */
  public enum Source {
    /** The person's, on record or on the Inspect screen. */
    PERSON,
    /** The person's, whose redshift was of a Lyα peak and was brought to systemic. */
    PERSON_LYA,
    /** The survey's pipeline's. */
    PIPELINE,
    /** The dataset's that the spectrum stands in. */
    DATASET,
    /** Typed on this screen. */
    TYPED,
    /** Nobody's. */
    NOBODY
  }

  /** The same with a label that was typed. */
  Subject typed(Label other) {
    return new Subject(content, object, other, Source.TYPED, lines);
  }
}
