package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.spectrum.FileFingerprint;

/** Opens one file after the other and keeps what is known of their rows. */
final class SurveyScan {
  private final List<Target> targets = new ArrayList<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<Path, PipelineResults> pipelines = new LinkedHashMap<>();
  private final Map<FileFingerprint, Path> known = new HashMap<>();

  private SurveyScan() {}

  static SurveyScan run(List<Path> filesOrFolders, JobContext job) {
    SurveyScan scan = new SurveyScan();
    List<Candidate> candidates = Candidate.in(filesOrFolders, job, scan.problems);
    int done = 0;
    for (Candidate candidate : candidates) {
      job.checkpoint();
      String name = String.valueOf(candidate.path().getFileName());
      job.report(new Progress(done, candidates.size(), "Reading " + name));
      scan.add(candidate);
      done++;
    }
    job.report(new Progress(done, done, scan.targets.size() + " spectra"));
    return scan;
  }

  List<Target> targets() {
    return targets;
  }

  List<FileProblem> problems() {
    return problems;
  }

  /** The answers for each file, in the order of the targets. */
  Map<Path, PipelineResults> pipelines() {
    return pipelines;
  }

  private void add(Candidate candidate) {
    try {
      Optional<SpectrumFile> opened = candidate.open();
      if (opened.isPresent()) {
        try (SpectrumFile file = opened.get()) {
          add(candidate.path(), file);
        }
      }
    } catch (IOException e) {
      problems.add(FileProblem.of(candidate.path(), e));
    }
  }

  private void add(Path path, SpectrumFile file) {
    Path same = known.putIfAbsent(file.fingerprint(), path);
    if (same != null) {
      problems.add(
          new FileProblem(path, path + ": has the same content as " + same + "; shown once."));
      return;
    }
    PipelineResults results = pipeline(file);
    pipelines.put(path, results);
    for (SpectrumEntry entry : file.entries()) {
      Optional<PipelineFit> best = results.best(entry.id()).or(entry::pipeline);
      targets.add(new Target(entry, path, file.format(), best));
    }
  }

  private PipelineResults pipeline(SpectrumFile file) {
    try {
      return SpectrumFiles.pipelineBeside(file);
    } catch (IOException e) {
      problems.add(FileProblem.of(file.path(), e));
      return PipelineResults.NONE;
    }
  }
}
