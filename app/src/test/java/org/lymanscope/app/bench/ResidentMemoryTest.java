package org.lymanscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
  @Test
  void isTheLineOfWhatIsInMemoryNow() {
    assertThat(ResidentMemory.in(List.of("VmHWM:\t  9999 kB", "VmRSS:\t  1234 kB", "Threads:\t1")))
        .hasValue(1234 * 1024);
    assertThat(ResidentMemory.in(List.of("Name:\tjava"))).isEmpty();
  }
}
