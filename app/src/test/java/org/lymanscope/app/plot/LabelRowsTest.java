package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelRowsTest {
  private static final double GAP = 4;

  @Property(tries = 300)
  void labelsNeverOverlapAndStayInside(
      @ForAll @IntRange(min = 0, max = 80) int count,
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<LabelRows.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      wishes.add(
          new LabelRows.Wish(
              i, random.nextDouble() * 1000, 20 + random.nextDouble() * 80, random.nextDouble()));
    }
    List<LabelRows.Place> places = LabelRows.arrange(wishes, rows, 0, 1000, GAP);

    for (LabelRows.Place a : places) {
      assertThat(a.left()).isBetween(0.0, 1000 - a.width());
      assertThat(a.row()).isBetween(0, rows - 1);
      for (LabelRows.Place b : places) {
        if (a.index() < b.index() && a.row() == b.row()) {
          boolean apart =
              a.left() + a.width() + GAP <= b.left() || b.left() + b.width() + GAP <= a.left();
          assertThat(apart).isTrue();
        }
      }
    }
  }

  @Test
  void theWeightierLabelGetsTheRoom() {
    LabelRows.Wish minor = new LabelRows.Wish(0, 500, 60, 0.2);
    LabelRows.Wish major = new LabelRows.Wish(1, 510, 60, 1);

    assertThat(LabelRows.arrange(List.of(minor, major), 1, 0, 1000, GAP))
        .extracting(LabelRows.Place::index)
        .containsExactly(1);
    assertThat(LabelRows.arrange(List.of(minor, major), 2, 0, 1000, GAP)).hasSize(2);
  }

  @Test
  void aLabelWiderThanThePlotIsLeftOut() {
    assertThat(LabelRows.arrange(List.of(new LabelRows.Wish(0, 5, 60, 1)), 2, 0, 40, GAP))
        .isEmpty();
  }
}
