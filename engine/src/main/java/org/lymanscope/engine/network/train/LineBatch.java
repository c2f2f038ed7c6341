package org.lymanscope.engine.network.train;

import java.util.Arrays;
import org.lymanscope.engine.model.NetworkSpec;

/**
 * Prepared spectra and where their lines are, in arrays that are filled again and again. Not
 * thread-safe; each thread has its own.
 */
public final class LineBatch {
  /** The box of a line that is not there. */
  public static final int NONE = -1;

  private final int inputSize;
  private final int heads;
  private final float[] input;
  private final int[] box;
  private final float[] offset;
  private final float[] redshift;
  private final boolean[] counts;
  private int size;

  /**
   * Makes room.
   *
   * @param capacity most spectra, at least 1
   */
  public LineBatch(NetworkSpec spec, int capacity) {
    this.inputSize = spec.inputSize();
    this.heads = spec.heads().size();
    this.input = new float[capacity * inputSize];
    this.box = new int[capacity * heads];
    this.offset = new float[capacity * heads];
    this.redshift = new float[capacity];
    this.counts = new boolean[capacity];
  }

  /** Begins anew: so many spectra, all zero, without lines or redshift, and counted. */
  public void clear(int spectra) {
    size = spectra;
    Arrays.fill(input, 0, spectra * inputSize, 0);
    Arrays.fill(box, 0, spectra * heads, NONE);
    Arrays.fill(offset, 0, spectra * heads, 0);
    Arrays.fill(redshift, 0, spectra, Float.NaN);
    Arrays.fill(counts, 0, spectra, true);
  }

  /** How many spectra are in it. */
  public int size() {
    return size;
  }

  /** Lines of each spectrum. */
  public int heads() {
    return heads;
  }

  /** The network's input itself, not a copy: shape (capacity, channels, bins). */
  public float[] input() {
    return input;
  }

  /** Where in {@link #input} a spectrum begins. */
  public int inputStart(int spectrum) {
    return spectrum * inputSize;
  }

  /**
   * Tells where a line is.
   *
   * @param inBox the box, from 0
   * @param place where in the box, 0 to 1
   */
  public void setLine(int spectrum, int head, int inBox, double place) {
    box[spectrum * heads + head] = inBox;
    offset[spectrum * heads + head] = (float) place;
  }

  /** Tells the redshift of a spectrum. */
  public void setRedshift(int spectrum, double z) {
    redshift[spectrum] = (float) z;
  }

  /** Leaves a spectrum out of the loss: there is nothing in it to learn from. */
  public void leaveOut(int spectrum) {
    counts[spectrum] = false;
  }

  /** Whether a spectrum counts in the loss. */
  public boolean counts(int spectrum) {
    return counts[spectrum];
  }

  /** The box of a line, or {@link #NONE}. */
  public int box(int spectrum, int head) {
    return box[spectrum * heads + head];
  }

  /** The redshift of a spectrum; NaN where there is none to learn. */
  public float redshift(int spectrum) {
    return redshift[spectrum];
  }

  /** Where in its box a line is, 0 to 1; 0 for a line that is not there. */
  public float offset(int spectrum, int head) {
    return offset[spectrum * heads + head];
  }
}
