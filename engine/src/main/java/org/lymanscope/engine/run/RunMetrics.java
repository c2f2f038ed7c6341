package org.lymanscope.engine.run;

import java.util.ArrayList;
import java.util.List;

/** Names of what is measured in each epoch, the same in files, in the project and in charts. */
public final class RunMetrics {
  /** Steps of the whole training up to the end of the epoch. */
  public static final String STEPS = "steps";

  /** Learning rate of the last step. */
  public static final String RATE = "learning_rate";

  /** Time that the epoch took, validation included, without pauses. */
  public static final String SECONDS = "seconds";

  /** How many spectra were learned from. */
  public static final String SPECTRA = "spectra";

  /** Into how many parts each batch was cut, as the device had too little memory; 1 for none. */
  public static final String PARTS = "batch_parts";

  /** What training makes small. */
  public static final String LOSS = "loss";

  /** Cross entropy of the boxes: the loss of classification. */
  public static final String BOX_LOSS = "box_loss";

  /** Squared error of the place in the box, before γ: the loss of regression. */
  public static final String OFFSET_LOSS = "offset_loss";

  /** Squared error of the redshift, of networks that end in one. */
  public static final String REDSHIFT_LOSS = "redshift_loss";

  /** Put before the name of a loss: on the validation rows. */
  public static final String VALIDATION = "validation_";

  /** Share of the found that is of the class. */
  public static final String PURITY = "purity";

  /** Share of the class that is found. */
  public static final String EFFICIENCY = "efficiency";

  /** Where purity and efficiency are the same, whatever the threshold. */
  public static final String SCORE = "score";

  /** Share of the rightly found whose redshift is right to 0.05. */
  public static final String GOOD_REDSHIFTS = "good_redshifts";

  private RunMetrics() {}

  /** The name of a loss for one line. */
  public static String ofLine(String loss, String line) {
    return loss + "_" + line;
  }

  /** The lines that these metrics tell of, in the order of the network. */
  public static List<String> lines(RunEpoch epoch) {
    String before = BOX_LOSS + "_";
    return epoch.metrics().keySet().stream()
        .filter(name -> name.startsWith(before))
        .map(name -> name.substring(before.length()))
        .toList();
  }

  /** All names, for a line finder that looks for these lines, in the order of the table. */
  public static List<String> names(List<String> lines) {
    return names(lines, false);
  }

  /**
   * All names, in the order of the table.
   *
   * @param lines that the network looks for
   * @param redshift whether it ends in a redshift
   */
  public static List<String> names(List<String> lines, boolean redshift) {
    List<String> names = new ArrayList<>(List.of(STEPS, RATE, SECONDS, SPECTRA, PARTS));
    for (String set : List.of("", VALIDATION)) {
      names.addAll(List.of(set + LOSS, set + BOX_LOSS, set + OFFSET_LOSS));
      if (redshift) {
        names.add(set + REDSHIFT_LOSS);
      }
    }
    names.addAll(List.of(PURITY, EFFICIENCY, SCORE, GOOD_REDSHIFTS));
    for (String set : List.of("", VALIDATION)) {
      for (String loss : List.of(BOX_LOSS, OFFSET_LOSS)) {
        lines.forEach(line -> names.add(ofLine(set + loss, line)));
      }
    }
    return names;
  }
}
