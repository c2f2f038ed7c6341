package org.lymanscope.engine.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.Job;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.survey.Candidate;
import org.lymanscope.engine.survey.FileProblem;

/**
 * Classifies files and folders of spectra into a catalogue (docs/formats-catalogue.md). Answers go
 * to {@link ClassifyRequest#part} first; the catalogue appears at the end, whole. A job that is
 * cancelled or killed leaves that file, and one with {@link ClassifyRequest#resume} goes on from
 * there; its catalogue is the same, byte for byte, as that of a job that was never stopped.
 */
public final class ClassifyJob implements Job<ClassifyReport> {
  private static final int CHECKSUM_DIGITS = 16;

  private final LoadedModel model;
  private final ClassifyRequest request;
  private final Executor workers;
  private final Clock clock;
  private final String programVersion;

  /**
   * Creates the job.
   *
   * @param model answers; its card's rule makes the class. Not closed by the job
   * @param workers reads and decodes beside the network; as many threads as there are cores are
   *     best. The job's own thread does whatever they have not begun, so they may be busy
   *     elsewhere, or run everything at once on the calling thread
   * @param clock tells the date in the catalogue
   * @param programVersion goes into the provenance
   */
  public ClassifyJob(
      LoadedModel model,
      ClassifyRequest request,
      Executor workers,
      Clock clock,
      String programVersion) {
    this.model = model;
    this.request = request;
    this.workers = workers;
    this.clock = clock;
    this.programVersion = programVersion;
  }

  /**
   * Does the work. Progress counts spectra; its total is an estimate until the last file is open.
   *
   * @throws IOException if the catalogue exists and may not be replaced, if interrupted work does
   *     not fit this request, if the network fails, or if something cannot be written; one sentence
   *     for people. Files that cannot be read are in the report instead
   */
  @Override
  public ClassifyReport run(JobContext context) throws IOException {
    if (Files.exists(request.catalogue()) && !request.force()) {
      throw new IOException(request.catalogue() + " exists already; use --force to replace it.");
    }
    Path folder = request.catalogue().toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + " to write the catalogue into.");
    }
    List<FileProblem> problems = new ArrayList<>();
    List<Candidate> candidates = candidates(context, problems);
    try (WorkLog log = WorkLog.open(request.part())) {
      ClassifyReport report = classify(log, candidates, problems, context);
      Files.delete(request.part());
      return report;
    }
  }

  private ClassifyReport classify(
      WorkLog log, List<Candidate> candidates, List<FileProblem> problems, JobContext context)
      throws IOException {
    StageTimes times = new StageTimes();
    CatalogueLayout layout = new CatalogueLayout(model.card());
    LogCodec codec = new LogCodec(layout);
    ResumePoint from = start(log, codec, settings(candidates));
    ClassifyProgress progress = new ClassifyProgress(context, candidates.size(), from);
    BlockWork work = new BlockWork(model.card(), layout, codec, times);
    Turns turns = new Turns(workers, !model.deviceName().equals("CPU"));
    try (BlockFeed feed = new BlockFeed(candidates, from, work, turns, request.batch())) {
      new ClassifyRun(model, programVersion, log, codec, times, progress).run(feed, work, turns);
    }
    long start = System.nanoTime();
    CatalogueSummary summary = FinishedCatalogue.write(request, log, model.card(), layout, codec);
    times.add(StageTimes.Stage.WRITING, start);
    problems.addAll(summary.problems());
    if (summary.rows() == 0 && problems.isEmpty()) {
      request
          .inputs()
          .forEach(path -> problems.add(new FileProblem(path, path + ": no spectra in it.")));
    }
    return new ClassifyReport(
        summary.rows(),
        summary.refused(),
        summary.found(),
        problems,
        request.catalogue(),
        times.timings(summary.rows() - from.rows()));
  }

  /** The files to look at, without those that this work itself writes. */
  private List<Candidate> candidates(JobContext context, List<FileProblem> problems) {
    Set<Path> own =
        Set.of(request.catalogue(), request.part(), request.provenance(), request.unfinished());
    return Candidate.in(request.inputs(), context, problems).stream()
        .filter(candidate -> !own.contains(candidate.path()))
        .toList();
  }

  /** Reads what is there of interrupted work, or begins anew. */
  private ResumePoint start(WorkLog log, LogCodec codec, Map<String, String> settings)
      throws IOException {
    ResumePoint from = new ResumePoint(codec, settings, log.path());
    if (!log.isEmpty() && !request.resume() && !request.force()) {
      throw new IOException(
          log.path() + " holds interrupted work; go on with --resume, or begin anew with --force.");
    }
    if (request.resume()) {
      log.readAndTrim(from::add);
    }
    if (!from.isBegun()) {
      log.clear();
      String named = model.card().id() + " " + model.card().name();
      log.append(codec.encode(new LogRecord.Begun(settings, named, now())));
    }
    return from;
  }

  /** As DATE has it: UTC, to the second, without a zone. */
  private String now() {
    Instant instant = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /** Everything that the catalogue depends on, in words for people. */
  private Map<String, String> settings(List<Candidate> candidates) {
    ModelCard card = model.card();
    JointSettings joint = card.joint();
    return Map.of(
        "model",
        card.id(),
        "rule",
        card.rule().lines() + " lines above " + card.rule().threshold(),
        "joint redshift",
        joint.offsetSigma() + ", " + joint.missed() + ", " + joint.sharing(),
        "batch",
        Integer.toString(request.batch()),
        "list of files",
        candidates.size() + " files, " + checksum(candidates));
  }

  private static String checksum(List<Candidate> candidates) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Candidate candidate : candidates) {
        digest.update((candidate.path() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, CHECKSUM_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
