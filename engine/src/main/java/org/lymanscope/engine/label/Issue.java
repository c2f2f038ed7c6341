package org.lymanscope.engine.label;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the pipeline's answer or with the spectrum: prospect's VI_issue letters. */
public enum Issue {
  /** Bad redshift fit. */
  R,
  /** Bad class. */
  C,
  /** Bad spectrum. */
  S;

  /** The letters of these flags in a row, as in prospect's VI_issue; empty for none. */
  public static String letters(Set<Issue> issues) {
    return issues.stream().sorted().map(Issue::name).collect(Collectors.joining());
  }

  /**
   * The flags with these letters, in any order.
   *
   * @throws IllegalArgumentException if a letter is none of them
   */
  public static Set<Issue> ofLetters(String letters) {
    if (!letters.matches("[RCS]*")) {
      throw new IllegalArgumentException("issue '" + letters + "'");
    }
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    letters.chars().forEach(letter -> issues.add(valueOf(Character.toString(letter))));
    return issues;
  }
}
