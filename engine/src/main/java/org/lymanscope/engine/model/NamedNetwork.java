package org.lymanscope.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.model.Convolutions.Padding;

/**
 * Architectures with a name, from Taran 2024 (arXiv:2406.16730) and Busca &amp; Balland 2018. Their
 * numbers of parameters are those of the publications (tests hold them).
 */
public enum NamedNetwork {
  /** §2.2: 4 convolutions, 40 boxes; 851,780 trainable parameters. */
  LBG_CLASSIC(lbg(1, new Convolutions(4, 100, 10, 2, Padding.VALID, 0.2), 100, 40)),
  /** Table 5.1, "Classic": as above with 20 boxes; 788,140 parameters. */
  LBG_CLASSIC_20(lbg(1, new Convolutions(4, 100, 10, 2, Padding.VALID, 0.2), 100, 20)),
  /** Table 5.1, "Hyp Classic", found by a search over layers and filters; 16,618,580 parameters. */
  HYP_CLASSIC(lbg(1, new Convolutions(10, 420, 10, 2, Padding.SAME, 0.2), 420, 40)),
  /** Table 5.1, "Hyp SNR": flux and signal to noise; 2,448,711 parameters. */
  HYP_SNR(lbg(2, new Convolutions(8, 173, 10, 2, Padding.SAME, 0.2), 173, 40)),
  /** QuasarNET for BOSS; 520,882 trainable parameters. */
  QUASARNET_BOSS(
      new LineFinderSpec(
          WavelengthGrid.Log.BOSS,
          List.of(InputChannel.FLUX),
          new Convolutions(4, 100, 10, 2, Padding.VALID, 0),
          100,
          ModelLines.QUASARNET,
          13,
          OffsetActivation.RESCALED_SIGMOID)),
  /** §4.2, fig. 4.3: the classic line finder with a small dense network behind it. */
  LINE_FINDER_TO_Z(
      new LineFinderToZSpec(
          lbg(1, new Convolutions(4, 100, 10, 2, Padding.VALID, 0.2), 100, 40), List.of(128, 32))),
  /** §4.2, fig. 4.4: the classic trunk, then dense layers of 256, 128, 32 and one redshift. */
  DIRECT_Z(
      new DirectZSpec(
          WavelengthGrid.Linear.LBG,
          List.of(InputChannel.FLUX),
          new Convolutions(4, 100, 10, 2, Padding.VALID, 0.2),
          List.of(256, 128, 32)));

  @SuppressWarnings("ImmutableEnumChecker") // records all the way down
  private final NetworkSpec spec;

  NamedNetwork(NetworkSpec spec) {
    this.spec = spec;
  }

  /** The architecture. */
  public NetworkSpec spec() {
    return spec;
  }

  /** What people write: {@code lbg-classic-20}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The network that people call so. */
  public static Optional<NamedNetwork> find(String label) {
    return Stream.of(values()).filter(network -> network.label().equals(label)).findFirst();
  }

  private static LineFinderSpec lbg(int channels, Convolutions stack, int dense, int boxes) {
    return new LineFinderSpec(
        WavelengthGrid.Linear.LBG,
        List.of(InputChannel.values()).subList(0, channels),
        stack,
        dense,
        ModelLines.LBG,
        boxes,
        OffsetActivation.RESCALED_SIGMOID);
  }
}
