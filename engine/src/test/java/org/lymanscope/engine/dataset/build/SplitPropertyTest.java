package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.dataset.SplitPlan;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.spectrum.ObjectId;

/** Tries to get one object, or what was made of it, into two splits. */
class SplitPropertyTest {
  private static final String[] AUGMENTATIONS = {
    "[]",
    "{shift-redshift: {from: 3, to: 3.4, scatter: 0.05}}",
    "[{add-noise: [0.2, 0.8]}, {mask-line: {line: lya, width: 40}}]",
    "{sometimes: {probability: 0.5, do: {shift-redshift: {into: [2, 4]}}}}",
  };

  /** A sample that takes from the one simulation that all take from. */
  record Part(int first, int take, int copies, int augmentation) {
    String yaml(String name) {
      return "  - {name: %s, simulate: &s%s {seed: 77, targets: [{class: lbg, count: 30, r: 23}]},"
              .formatted(name, name)
          + " first: %d, take: %d, copies: %d, augment: %s}\n"
              .formatted(first, take, copies, AUGMENTATIONS[augmentation]);
    }
  }

  @Property(tries = 12)
  void noOrderCopyAugmentationOrSecondDatasetPartsAnObject(
      @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 0, max = 1_000_000) Integer> parts,
      @ForAll @IntRange(min = 1, max = 1000) int splitSeed,
      @ForAll long order)
      throws IOException {
    Path folder = Files.createTempDirectory("lymanscope-split");
    try {
      List<Part> samples = parts.stream().map(SplitPropertyTest::part).toList();
      Map<ObjectId, Split> dealt = new HashMap<>();
      collect(built(samples, splitSeed, 1, folder.resolve("one")), dealt);

      List<Part> shuffled = new ArrayList<>(samples);
      Collections.shuffle(shuffled, new Random(order));
      collect(built(shuffled, splitSeed, 2, folder.resolve("other")), dealt);

      String again =
          "seed: 3\nsplit: {seed: %d, validation: 0.4, test: 0.2}\n".formatted(splitSeed)
              + "samples: [{name: again, dataset: one, copies: 2, augment: {add-noise: 1}}]\n";
      collect(built(again, folder, folder.resolve("again")), dealt);
      assertThat(dealt).isNotEmpty();
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static Part part(int number) {
    int first = number % 20;
    int take = 1 + number / 20 % 10;
    return new Part(first, take, 1 + number / 200 % 3, number / 600 % AUGMENTATIONS.length);
  }

  private static Dataset built(List<Part> samples, int splitSeed, int seed, Path out)
      throws IOException {
    StringBuilder yaml =
        new StringBuilder("seed: %d\n".formatted(seed))
            .append("split: {seed: %d, validation: 0.4, test: 0.2}\n".formatted(splitSeed))
            .append("samples:\n");
    for (int i = 0; i < samples.size(); i++) {
      yaml.append(samples.get(i).yaml("p" + i));
    }
    return built(yaml.toString(), out.resolveSibling(""), out);
  }

  private static Dataset built(String yaml, Path from, Path out) throws IOException {
    return Dataset.open(Builds.build(Builds.recipe(yaml, from), out).folder());
  }

  private static void collect(Dataset dataset, Map<ObjectId, Split> dealt) {
    for (DatasetRow row : dataset.rows()) {
      Split before = dealt.putIfAbsent(row.object(), row.split());
      assertThat(before).as("%s", row).isIn(null, row.split());
    }
  }

  @Property(tries = 500)
  void theSameSeedDealsTheSame(
      @ForAll @Size(min = 1, max = 30) List<Long> targets, @ForAll long seed, @ForAll long order) {
    SplitPlan plan = new SplitPlan(seed, 0.3, 0.3);
    Map<ObjectId, Split> first = new HashMap<>();
    targets.forEach(id -> first.put(ObjectId.ofTarget("desi", id), plan.of(object(id))));
    List<Long> shuffled = new ArrayList<>(targets);
    shuffled.addAll(targets);
    Collections.shuffle(shuffled, new Random(order));
    SplitPlan same = new SplitPlan(seed, 0.3, 0.3);
    for (long id : shuffled) {
      assertThat(same.of(object(id))).isEqualTo(first.get(object(id)));
    }
  }

  private static ObjectId object(long id) {
    return ObjectId.ofTarget("DESI", id);
  }
}
