package org.lymanscope.engine.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Observation;
import org.lymanscope.engine.search.space.SearchSpace;

/**
 * Where a search stands.
 *
 * @param name of its recipe
 * @param identity checksums of both recipes and the id of the dataset: what must be the same for it
 *     to go on
 * @param program the program that wrote this, and its version
 * @param finished whether it is over
 * @param underWay settings of the trial that is trained now; at most one
 * @param trials all that ended, in their order
 */
public record SearchRecord(
    String name,
    String identity,
    String program,
    boolean finished,
    List<Candidate> underWay,
    List<Trial> trials) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public SearchRecord {
    underWay = List.copyOf(underWay);
    trials = List.copyOf(trials);
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is none; one sentence for people
   */
  public static SearchRecord read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), SearchRecord.class);
    } catch (JacksonException e) {
      throw new IOException(
          file + ": expected the record of a search, found " + e.getOriginalMessage() + ".", e);
    }
  }

  void write(Path file) throws IOException {
    SearchFolder.write(file, JSON.writeValueAsString(this) + "\n");
  }

  /** With a trial that begins. */
  SearchRecord begin(Candidate candidate) {
    return new SearchRecord(name, identity, program, false, List.of(candidate), trials);
  }

  /** With the trial that was under way. */
  SearchRecord end(Trial trial) {
    List<Trial> more = new ArrayList<>(trials);
    more.add(trial);
    return new SearchRecord(name, identity, program, false, List.of(), more);
  }

  /** When it is over. */
  SearchRecord end() {
    return new SearchRecord(name, identity, program, true, underWay, trials);
  }

  /** All trials for the project; behind those that ended the one under way. */
  List<RunTrial> recorded(SearchSpace space) {
    List<RunTrial> all = new ArrayList<>();
    trials.forEach(trial -> all.add(trial.recorded(space)));
    underWay.forEach(
        settings ->
            all.add(
                new RunTrial(
                    trials.size() + 1,
                    RunTrial.State.RUNNING,
                    Trial.recorded(settings, space),
                    List.of(),
                    0,
                    "")));
    return all;
  }

  /** What samplers look back at. */
  List<Observation> observations() {
    return trials.stream().map(trial -> new Observation(trial.settings(), trial.value())).toList();
  }

  /** The best trial, the first of equal ones; empty if none has succeeded. */
  @JsonIgnore
  public Optional<Trial> best() {
    return ranked().stream().filter(trial -> trial.state() != Trial.State.FAILED).findFirst();
  }

  /** All trials, the best first and those that failed last. */
  @JsonIgnore
  public List<Trial> ranked() {
    return Trial.ranked(trials);
  }
}
