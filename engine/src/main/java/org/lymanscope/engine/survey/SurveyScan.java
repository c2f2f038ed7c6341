package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Files;
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
  private final JobContext job;
  private final List<Target> targets = new ArrayList<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<Path, PipelineResults> pipelines = new LinkedHashMap<>();
  private final Map<FileFingerprint, Path> known = new HashMap<>();

  private SurveyScan(JobContext job) {
    this.job = job;
  }

  static SurveyScan run(List<Path> filesOrFolders, JobContext job) {
    SurveyScan scan = new SurveyScan(job);
    Map<Path, Boolean> candidates = scan.candidates(filesOrFolders);
    int done = 0;
    for (Map.Entry<Path, Boolean> candidate : candidates.entrySet()) {
      job.checkpoint();
      Path path = candidate.getKey();
      job.report(new Progress(done, candidates.size(), "Reading " + path.getFileName()));
      scan.add(path, candidate.getValue());
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

  /** The files to look into, each once; true for those that were named. */
  private Map<Path, Boolean> candidates(List<Path> filesOrFolders) {
    Map<Path, Boolean> candidates = new LinkedHashMap<>();
    for (Path given : filesOrFolders) {
      Path path = given.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        FolderWalk.files(path, job, problems).forEach(file -> candidates.putIfAbsent(file, false));
      } else {
        candidates.put(path, true);
      }
    }
    return candidates;
  }

  private void add(Path path, boolean named) {
    try {
      Optional<SpectrumFile> opened =
          named ? Optional.of(SpectrumFiles.open(path)) : SpectrumFiles.openIfSpectra(path);
      if (opened.isPresent()) {
        try (SpectrumFile file = opened.get()) {
          add(path, file);
        }
      }
    } catch (IOException e) {
      problems.add(FileProblem.of(path, e));
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
