package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowNameTest {
  private static final List<String> ROWS =
      List.of("Lyα", "Si II 1260", "Si II 1526", "C IV 1548", "C IV 1548 BAL");

  @Test
  void whatFitsStaysWhole() {
    assertThat(RowName.fitting("C IV 1548 BAL", ROWS, text -> true)).isEqualTo("C IV 1548 BAL");
  }

  @Test
  void theWavelengthGoesFirst() {
    assertThat(fitting("C IV 1548 BAL", 10)).isEqualTo("C IV BAL");
  }

  @Test
  void linesOfOneIonKeepTheirWavelengths() {
    assertThat(fitting("Si II 1260", 8)).isEqualTo("…II 1260");
    assertThat(fitting("Si II 1526", 8)).isEqualTo("…II 1526");
  }

  @Test
  void whatIsStillTooLongKeepsItsEnd() {
    assertThat(fitting("C IV 1548 BAL", 5)).isEqualTo("…BAL");
    assertThat(fitting("C IV 1548 BAL", 1)).isEqualTo("…L");
  }

  private static String fitting(String name, int most) {
    return RowName.fitting(name, ROWS, text -> text.length() <= most);
  }
}
