package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.survey.Survey;
import org.lymanscope.engine.survey.Target;

/** Spectra in files, with labels from elsewhere. */
final class LabelledSurvey implements SpectrumSource {
  private final Survey survey;
  private final List<Labelled> spectra;
  private final String description;
  private final Map<String, Integer> leftOut;
  private final Map<Path, String> tables;

  /** A spectrum and what is known of it. */
  record Labelled(Target target, SourceTruth truth) {}

  /**
   * Owns the survey from now on.
   *
   * @param leftOut why spectra are left out, with their numbers
   * @param tables where the labels stand, with fingerprints
   */
  LabelledSurvey(
      Survey survey,
      List<Labelled> spectra,
      String description,
      Map<String, Integer> leftOut,
      Map<Path, String> tables) {
    this.survey = survey;
    this.spectra = List.copyOf(spectra);
    this.description = description;
    this.leftOut = Map.copyOf(leftOut);
    this.tables = Map.copyOf(tables);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Map<String, String> files() {
    Map<Path, String> files = new HashMap<>(tables);
    for (Labelled one : spectra) {
      files.put(one.target().file(), one.target().id().source().value());
    }
    return FileNames.of(files);
  }

  @Override
  public Map<String, Integer> leftOut() {
    return leftOut;
  }

  @Override
  public String fluxUnit() {
    return spectra.isEmpty() ? "" : unit();
  }

  private String unit() {
    try {
      return survey.read(spectra.get(0).target()).fluxUnit();
    } catch (IOException e) {
      // Whoever reads the spectrum itself meets the error and tells it.
      return "";
    }
  }

  @Override
  public PixelGrid grid() throws IOException {
    return PixelGrid.of(survey.read(spectra.get(0).target()).arms());
  }

  @Override
  public int size() {
    return spectra.size();
  }

  @Override
  public ObjectId object(int index) {
    return spectra.get(index).truth().object();
  }

  @Override
  public SourceTruth truth(int index) {
    return spectra.get(index).truth();
  }

  @Override
  public Reader reader() {
    return (index, into) -> {
      Labelled one = spectra.get(index);
      Spectrum spectrum = survey.read(one.target());
      new OnGrid(into.grid()).put(spectrum.arms(), into);
      return one.truth();
    };
  }

  @Override
  public void close() throws IOException {
    survey.close();
  }
}
