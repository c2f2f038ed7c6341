package org.lymanscope.app.inspect;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.lymanscope.app.job.LatestOnly;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.project.PredictionRepository;
import org.lymanscope.engine.project.PredictionSummary;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * What the active model said of the targets, as far as it was asked: what the project has on record
 * and what was answered since. UI thread only.
 */
public final class ModelVerdicts {
  private final InspectContext context;
  private final LatestOnly reading;
  private final Map<SpectrumId, ModelVerdict> verdicts = new HashMap<>();
  private final Set<SpectrumId> onRecord = new HashSet<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(0);
  private Optional<ModelCard> card = Optional.empty();
  private Optional<PredictionRepository> kept = Optional.empty();

  ModelVerdicts(InspectContext context) {
    this.context = context;
    this.reading = new LatestOnly(context.reader(), context.ui());
  }

  /** Changes whenever a verdict may be another. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The model that is asked, with the rule in use; empty if there is none. */
  public Optional<ModelCard> card() {
    return card;
  }

  /** What it said of a spectrum; empty if it was not asked, or could not tell. */
  Optional<ModelVerdict> of(SpectrumId id) {
    return verdicts.isEmpty() // the usual case, asked of every row
        ? Optional.empty()
        : Optional.ofNullable(verdicts.get(id)).map(this::ruled);
  }

  /** Whether what it said of a spectrum is on record, so that it need not be asked again. */
  public boolean isOnRecord(SpectrumId id) {
    return onRecord.contains(id);
  }

  /** Reads what these keep from now on. */
  void open(PredictionRepository repository) {
    kept = Optional.of(repository);
    begin();
  }

  /** Tells of another model, or of the same by another rule. */
  void follow(Optional<ModelCard> next) {
    boolean same = next.map(ModelVerdicts::identity).equals(card.map(ModelVerdicts::identity));
    card = next;
    if (same) {
      changed();
    } else {
      begin();
    }
  }

  /** Takes verdicts of a model that were put on record, see {@link #add}. */
  public void addRecorded(ModelCard by, Map<SpectrumId, ModelVerdict> more) {
    if (isAsked(by)) {
      onRecord.addAll(more.keySet());
      add(by, more);
    }
  }

  /** Takes further verdicts of a model; those of one that is not asked any more are dropped. */
  void add(ModelCard by, Map<SpectrumId, ModelVerdict> more) {
    if (isAsked(by) && !verdicts.entrySet().containsAll(more.entrySet())) {
      verdicts.putAll(more);
      changed();
    }
  }

  private boolean isAsked(ModelCard by) {
    return card.map(ModelVerdicts::identity).equals(Optional.of(identity(by)));
  }

  /** The confidence of the third best line is not that of the fifth: another n, other verdicts. */
  private static String identity(ModelCard card) {
    return card.id() + "/" + lines(card);
  }

  private static int lines(ModelCard card) {
    return card.spec() instanceof LineFinderSpec ? card.rule().lines() : 0;
  }

  private ModelVerdict ruled(ModelVerdict verdict) {
    return card.filter(some -> some.spec() instanceof LineFinderSpec)
        .map(some -> verdict.as(decided(some, verdict.confidence())))
        .orElse(verdict);
  }

  private static SpectralClass decided(ModelCard card, double confidence) {
    DecisionRule rule = card.rule();
    return confidence >= rule.threshold() ? card.target() : SpectralClass.UNKNOWN;
  }

  private void begin() {
    verdicts.clear();
    onRecord.clear();
    changed();
    reading.forget();
    if (card.isPresent() && kept.isPresent()) {
      ModelCard asked = card.get();
      PredictionRepository from = kept.get();
      reading.request(() -> read(from, asked), read -> fill(asked, read), this::tell);
    }
  }

  private static Map<SpectrumId, ModelVerdict> read(PredictionRepository from, ModelCard asked)
      throws IOException {
    List<PredictionSummary> all = from.all(asked.id());
    Map<SpectrumId, ModelVerdict> read = new HashMap<>();
    for (PredictionSummary summary : all) {
      if (summary.lines() == lines(asked)) {
        read.put(summary.spectrum(), ModelVerdict.of(summary));
      }
    }
    return read;
  }

  /** What was answered meanwhile is newer. */
  private void fill(ModelCard asked, Map<SpectrumId, ModelVerdict> read) {
    if (isAsked(asked)) {
      onRecord.addAll(read.keySet());
      read.keySet().removeAll(verdicts.keySet());
      add(asked, read);
    }
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }

  private void tell(Throwable thrown) {
    String reason = String.valueOf(thrown.getMessage());
    context.notices().tell(Notice.failure(Text.get("inspect.error.predictions", reason), thrown));
  }
}
