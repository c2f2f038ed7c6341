package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.ObjectId;

/** The numbers of Taran 2024. */
class ShippedDatasetTest {
  @Test
  void sizesAreThoseOfThePublication() throws IOException {
    assertThat(rows(ShippedDataset.BEST_OF_16)).isEqualTo(79_385);
    assertThat(targets(ShippedDataset.BEST_OF_16)).isEqualTo(41_234);
    assertThat(rows(ShippedDataset.POOL)).isEqualTo(66_434);
    assertThat(ShippedDataset.POOL.read().samples()).hasSize(20);
    assertThat(targets(ShippedDataset.INITIAL)).isEqualTo(1352);
    assertThat(rows(ShippedDataset.CONTINUOUS)).isEqualTo(25_200);
    assertThat(targets(ShippedDataset.TEST_REAL_LIKE)).isEqualTo(1667);
    assertThat(targets(ShippedDataset.TEST_LOW_Z)).isEqualTo(6622);
    assertThat(targets(ShippedDataset.TEST_HIGH_Z)).isEqualTo(8956);
  }

  @Test
  void noTrainingSeesAnObjectOfATestSet() throws IOException {
    Set<ObjectId> tests = new HashSet<>();
    for (ShippedDataset one : ShippedDataset.values()) {
      if (one.read().role() == Role.TEST) {
        try (DatasetPlan plan = plan(one)) {
          assertThat(Collections.disjoint(tests, plan.objects())).as(one.label()).isTrue();
          tests.addAll(plan.objects());
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(17_000);
    for (ShippedDataset one : ShippedDataset.values()) {
      if (one.read().role() == Role.TRAINING) {
        assertThat(one.read().never()).hasSize(3);
        try (DatasetPlan plan = plan(one)) {
          assertThat(Collections.disjoint(tests, plan.objects())).as(one.label()).isTrue();
        }
      }
    }
  }

  private static int rows(ShippedDataset one) throws IOException {
    try (DatasetPlan plan = plan(one)) {
      return plan.rows();
    }
  }

  /** Rows that are no contaminants. */
  private static int targets(ShippedDataset one) throws IOException {
    DatasetRecipe recipe = one.read();
    try (DatasetPlan plan = plan(one)) {
      return recipe.samples().stream()
          .mapToInt(sample -> plan.rowsOfSamples().getOrDefault(sample.name(), 0))
          .sum();
    }
  }

  private static DatasetPlan plan(ShippedDataset one) throws IOException {
    return DatasetPlan.of(one.read(), Builds.PROJECTS, Runnable::run, JobContext.NONE);
  }
}
