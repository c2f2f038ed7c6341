package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

class TableOrderTest {
  private final Workbench bench = new Workbench(5);

  @Test
  void numbersAreOrderedAsNumbersAndWhatHasNoneComesLastBothWays() {
    decide(2, SpectralClass.LAE, 10);
    decide(4, SpectralClass.QSO, 9);
    assertThat(sorted(new TableOrder(TargetColumn.Z, false)))
        .containsExactly("T4", "T2", "T1", "T3", "T5");
    assertThat(sorted(new TableOrder(TargetColumn.Z, true)))
        .containsExactly("T2", "T4", "T1", "T3", "T5");
    assertThat(sorted(new TableOrder(TargetColumn.CLASS, true)))
        .containsExactly("T4", "T2", "T1", "T3", "T5");
  }

  @Test
  void theNextColumnOrdersWhatTheFirstLeavesEqual() {
    assertThat(
            sorted(
                new TableOrder(TargetColumn.OBJTYPE, false),
                new TableOrder(TargetColumn.NUMBER, true)))
        .containsExactly("T4", "T2", "T5", "T3", "T1");
    assertThat(sorted()).containsExactly("T1", "T2", "T3", "T4", "T5");
  }

  @Test
  void typingNeverWaitsAndOnlyTheLastFilterCounts() {
    bench.open();
    TargetQueue queue = bench.model.queue();
    queue.filterProperty().set("n>4");
    queue.filterProperty().set("n>3");
    assertThat(names()).hasSize(5);

    bench.settle();
    assertThat(names()).containsExactly("T4", "T5");
    assertThat(queue.rows().stream().map(queue::place)).containsExactly(1, 2);
    assertThat(queue.search("T1").map(queue::place)).contains(0);

    queue.filterProperty().set("n>1");
    queue.filterProperty().set("");
    assertThat(names()).as("what was asked before is dropped").hasSize(5);
    bench.settle();
    assertThat(names()).hasSize(5);
  }

  @Test
  void rowsThatAreOpenedAnewAreFilteredToo() {
    bench.open();
    bench.model.queue().filterProperty().set("n>3");
    bench.settle();
    bench.open();
    assertThat(names()).containsExactly("T4", "T5");
  }

  private void decide(int number, SpectralClass spectralClass, double z) {
    bench.records.add(
        "me",
        number,
        Decision.NONE
            .withClass(spectralClass)
            .withQuality(Quality.PROBABLE)
            .withRedshift(Redshift.systemic(z)));
  }

  private List<String> sorted(TableOrder... orders) {
    bench.open();
    bench.model.queue().orderProperty().set(List.of(orders));
    bench.settle();
    return names();
  }

  private List<String> names() {
    return bench.model.queue().rows().stream().map(TargetRow::name).toList();
  }
}
