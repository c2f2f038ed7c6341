package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.dataset.Composition;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.RedshiftHistogram;

/** What is in a dataset, in lines for people. */
final class DatasetText {
  /** As recipes write that nothing is done. */
  private static final String NOTHING = AugmentationRecipe.write(Augmentation.none());

  private DatasetText() {}

  static void print(DatasetCard card, Composition composition, PrintWriter out) {
    line(
        out,
        "%s (%s), id %s: %,d spectra of %,d objects",
        card.name(),
        word(card.role()),
        card.id(),
        composition.rows(),
        composition.objects());
    if (!card.description().isEmpty()) {
      out.println(card.description());
    }
    line(out, "classes: %s", counts(composition.classes()));
    line(out, "splits: %s", counts(composition.splits()));
    card.samples().forEach(sample -> sample(sample, composition, out));
    card.leftOut().forEach((why, number) -> line(out, "left out, %s: %,d", why, number));
    line(
        out,
        "pixels: %s; unit of the flux: %s",
        card.arms().stream()
            .map(arm -> arm.name() + " " + arm.pixels())
            .collect(Collectors.joining(", ")),
        card.fluxUnit().isEmpty() ? "not known" : card.fluxUnit());
    line(out, "Lyα redshifts are brought to systemic by %.0f km/s", card.lyaOffset());
    line(out, "made %s by %s from %s", card.createdAt(), card.program(), card.recipe());
    out.flush();
  }

  private static void sample(DatasetCard.Sample sample, Composition composition, PrintWriter out) {
    line(
        out,
        "sample %s: %s; %s",
        sample.name(),
        counts(composition.samples().getOrDefault(sample.name(), Map.of())),
        sample.source());
    if (!sample.augmentation().equals(NOTHING)) {
      line(out, "  augmented: %s", sample.augmentation());
    }
    sample.files().forEach((file, what) -> line(out, "  from %s, %s", file, what));
  }

  /** As CSV, a line for each step. */
  static void print(RedshiftHistogram histogram, PrintWriter out) {
    out.println(
        "z_from,z_to,"
            + histogram.counts().keySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining(",")));
    int steps = histogram.counts().values().stream().mapToInt(all -> all.size()).max().orElse(0);
    IntStream.range(0, steps).forEach(bin -> step(histogram, bin, out));
    out.flush();
  }

  private static void step(RedshiftHistogram histogram, int bin, PrintWriter out) {
    double from = histogram.from() + bin * histogram.step();
    String numbers =
        histogram.counts().values().stream()
            .map(counts -> Integer.toString(counts.get(bin)))
            .collect(Collectors.joining(","));
    line(out, "%.2f,%.2f,%s", from, from + histogram.step(), numbers);
  }

  private static String counts(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%,d %s", one.getValue(), one.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
