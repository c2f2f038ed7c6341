package org.lymanscope.app.inspect;

import java.io.IOException;
import java.util.List;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.FileProblem;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/** What the screen looks through. Thread-safe. */
public interface Spectra {
  /** All targets, in the order in which they are shown at first. */
  List<Target> targets();

  /** Files that could not be read. */
  List<FileProblem> problems();

  /**
   * The pixels of a target.
   *
   * @throws IOException if they cannot be read
   */
  Spectrum read(Target target) throws IOException;

  /**
   * What the pipeline said of the file that the target stands in.
   *
   * @throws IOException if it cannot be read
   */
  PipelineResults pipeline(Target target) throws IOException;

  /** The spectra of a survey. */
  static Spectra of(Survey survey) {
    return of(survey, survey.problems());
  }

  /** The spectra of a survey, where more than it knows of could not be read. */
  static Spectra of(Survey survey, List<FileProblem> problems) {
    List<FileProblem> told = List.copyOf(problems);
    return new Spectra() {
      @Override
      public List<Target> targets() {
        return survey.targets();
      }

      @Override
      public List<FileProblem> problems() {
        return told;
      }

      @Override
      public Spectrum read(Target target) throws IOException {
        return survey.read(target);
      }

      @Override
      public PipelineResults pipeline(Target target) throws IOException {
        return survey.pipeline(target);
      }
    };
  }
}
