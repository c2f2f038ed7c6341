package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.model.NetworkLayer.Kind;

class NetworkLayerTest {
  @ParameterizedTest
  @EnumSource(NamedNetwork.class)
  void everyParameterBelongsToOneLayer(NamedNetwork network) {
    List<NetworkLayer> layers = NetworkLayer.of(network.spec());

    assertThat(layers.stream().mapToInt(NetworkLayer::parameters).sum())
        .isEqualTo(network.spec().totalCount());
    assertThat(layers.stream().mapToInt(NetworkLayer::trainable).sum())
        .isEqualTo(network.spec().trainableCount());
  }

  @Test
  void classicNetworkIsFourConvolutionsOneDenseLayerAndTwoForEachLine() {
    List<NetworkLayer> layers = NetworkLayer.of(NamedNetwork.LBG_CLASSIC.spec());

    assertThat(layers)
        .containsExactly(
            new NetworkLayer(Kind.INPUT, 0, 800, 1, 0, 0),
            new NetworkLayer(Kind.CONVOLUTION, 1, 396, 100, 1_500, 1_300),
            new NetworkLayer(Kind.CONVOLUTION, 2, 194, 100, 100_500, 100_300),
            new NetworkLayer(Kind.CONVOLUTION, 3, 93, 100, 100_500, 100_300),
            new NetworkLayer(Kind.CONVOLUTION, 4, 42, 100, 100_500, 100_300),
            new NetworkLayer(Kind.FLATTEN, 0, 4200, 1, 0, 0),
            new NetworkLayer(Kind.COMMON, 0, 100, 1, 420_500, 420_300),
            new NetworkLayer(Kind.BOXES, 0, 40, 16, 64_640, 64_640),
            new NetworkLayer(Kind.OFFSETS, 0, 40, 16, 64_640, 64_640));
  }

  @Test
  void networkThatGivesTheRedshiftEndsInOneNumber() {
    List<NetworkLayer> layers = NetworkLayer.of(NamedNetwork.DIRECT_Z.spec());

    assertThat(layers.subList(6, 10))
        .containsExactly(
            new NetworkLayer(Kind.DENSE, 1, 256, 1, 4201 * 256, 4201 * 256),
            new NetworkLayer(Kind.DENSE, 2, 128, 1, 257 * 128, 257 * 128),
            new NetworkLayer(Kind.DENSE, 3, 32, 1, 129 * 32, 129 * 32),
            new NetworkLayer(Kind.REDSHIFT, 0, 1, 1, 33, 33));
  }
}
