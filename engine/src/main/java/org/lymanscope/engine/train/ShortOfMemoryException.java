package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.Locale;
import org.lymanscope.engine.network.NetworkException;

/**
 * The device has too little memory for what goes through the network at once: the training is to go
 * on from its last checkpoint, with each batch cut into more parts.
 */
final class ShortOfMemoryException extends IOException {
  /** Batch normalisation has nothing to average over in fewer spectra. */
  private static final int FEWEST = 2;

  private final int parts;

  private ShortOfMemoryException(String sentence, int parts, NetworkException cause) {
    super(sentence, cause);
    this.parts = parts;
  }

  /**
   * What a failure means.
   *
   * @param parts into which batches are cut so far
   * @param order of the batches
   * @param device where the network is
   * @throws NetworkException if it is another failure, or parts cannot be smaller
   */
  static ShortOfMemoryException of(
      NetworkException failure, int parts, EpochOrder order, String device)
      throws NetworkException {
    if (!failure.outOfMemory()) {
      throw failure;
    }
    int twice = 2 * parts;
    if (order.smallest() / twice < FEWEST) {
      throw new NetworkException(
          String.format(
              Locale.ROOT,
              "The %s has too little memory for this network, even with %d spectra at once.",
              device,
              most(order, parts)),
          failure);
    }
    String sentence =
        String.format(
            Locale.ROOT,
            "The %s has too little memory for %d spectra at once; each batch now goes through the"
                + " network in %d parts of at most %d.",
            device,
            most(order, parts),
            twice,
            most(order, twice));
    return new ShortOfMemoryException(sentence, twice, failure);
  }

  private static int most(EpochOrder order, int parts) {
    return (order.largest() + parts - 1) / parts;
  }

  /** Into how many parts batches are to be cut. */
  int parts() {
    return parts;
  }
}
