package org.lymanscope.engine.exchange;

/**
 * A line that was left out, or taken with a doubt.
 *
 * @param line its number in the file, from 1
 * @param sentence what is wrong with it
 * @param leftOut whether it was left out
 */
public record LineProblem(int line, String sentence, boolean leftOut) {
  @Override
  public String toString() {
    return "line " + line + ": " + sentence;
  }
}
