package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;

class RowFilterTest {
  private final Workbench bench = new Workbench(4);

  @Test
  void comparesNumbersAsNumbers() {
    decide(2, 2.51);
    decide(3, 10);
    assertThat(passing("z>2.5")).containsExactly("T2", "T3");
    assertThat(passing("z>=10")).containsExactly("T3");
    assertThat(passing("z<3")).containsExactly("T2");
    assertThat(passing("n<=2")).containsExactly("T1", "T2");
    assertThat(passing("quality=3.0")).containsExactly("T2", "T3");
  }

  @Test
  void comparesTextWithoutCaseAndFindsTheEmpty() {
    decide(2, 1);
    assertThat(passing("class=lae")).containsExactly("T2");
    assertThat(passing("class=")).containsExactly("T1", "T3", "T4");
    assertThat(passing("class!=LAE")).containsExactly("T1", "T3", "T4");
  }

  @Test
  void whoAgreedWithThePipelineHasItsClassAndRedshift() {
    bench.records.add("me", 3, Decision.NONE.withQuality(Quality.CONFIDENT));
    // The made pipeline says galaxy at z = 0.1 times the number of the target.
    assertThat(passing("z>0.29 z<0.31")).containsExactly("T3");
    assertThat(passing("class=galaxy")).containsExactly("T3");
  }

  @Test
  void allTermsMustHoldAndAMinusMeansNot() {
    assertThat(passing("objtype:sk id:4")).containsExactly("T4");
    assertThat(passing("-objtype=SKY")).containsExactly("T1", "T3");
    assertThat(passing("sky")).containsExactly("T2", "T4");
    assertThat(passing("")).hasSize(4);
  }

  @Test
  void whatIsNotUnderstoodIsToldAndHidesNothing() {
    assertThat(RowFilter.parse("colour=red").problem()).contains("colour=red");
    assertThat(RowFilter.parse("z>many").problem()).contains("z>many");
    assertThat(passing("colour=red")).hasSize(4);
  }

  @Test
  void searchPrefersTheWholeIdentifierThenThePlaceThenAPart() {
    bench.open();
    TargetQueue queue = bench.model.queue();
    assertThat(queue.search("T3").orElseThrow().name()).isEqualTo("T3");
    assertThat(queue.search("4").orElseThrow().name()).isEqualTo("T4");
    assertThat(queue.search("T").orElseThrow().name()).isEqualTo("T1");
    assertThat(queue.search("9")).isEmpty();
    assertThat(queue.search(" ")).isEmpty();
  }

  private void decide(int number, double z) {
    bench.records.add(
        "me",
        number,
        Decision.NONE
            .withClass(SpectralClass.LAE)
            .withQuality(Quality.PROBABLE)
            .withRedshift(Redshift.systemic(z)));
  }

  private List<String> passing(String expression) {
    bench.open();
    bench.model.queue().filterProperty().set(expression);
    bench.settle();
    return bench.model.queue().rows().stream().map(TargetRow::name).toList();
  }
}
