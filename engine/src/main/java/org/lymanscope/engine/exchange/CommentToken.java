package org.lymanscope.engine.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What a comment carries for columns that other tools do not have: {@code [LBG:LAE;z=lya]} at its
 * end. See docs/formats-labels.md.
 *
 * @param path classes from below the column's class down to the one meant; empty if they are equal
 * @param lya whether the redshift is that of Lyα
 * @param spectrum short hash of the spectrum, where TARGETID alone does not tell; empty if it does
 */
record CommentToken(List<String> path, boolean lya, String spectrum) {
  static final CommentToken NONE = new CommentToken(List.of(), false, "");

  /** The classes that a column spectype may hold. */
  static final Set<SpectralClass> COLUMN_CLASSES =
      Set.of(SpectralClass.STAR, SpectralClass.GALAXY, SpectralClass.QSO);

  private static final Pattern AT_END =
      Pattern.compile(
          "(?s)(.*?) ?\\[((?:[A-Z][A-Z0-9_]*(?::[A-Z][A-Z0-9_]*)*)?)"
              + "(?:(?:^|;|(?<=\\[))(z=lya))?(?:(?:;|(?<=\\[))s=([0-9a-f]{8}))?\\]");

  CommentToken {
    path = List.copyOf(path);
  }

  /** A comment and the token that stood at its end. */
  record Split(String comment, Optional<CommentToken> token) {}

  /** The token for a decision. */
  static CommentToken of(Decision decision, ClassTree tree, String spectrum) {
    List<String> path = new ArrayList<>();
    decision
        .spectralClass()
        .ifPresent(
            value ->
                tree.path(value).stream()
                    .filter(step -> !COLUMN_CLASSES.contains(step))
                    .map(SpectralClass::name)
                    .forEach(path::add));
    Collections.reverse(path);
    boolean lya = decision.redshift().map(Redshift::kind).equals(Optional.of(RedshiftKind.LYA));
    return new CommentToken(path, lya, spectrum);
  }

  /** Parts a comment from its token. */
  static Split split(String text) {
    Matcher matcher = AT_END.matcher(text);
    if (!matcher.matches()) {
      return new Split(text, Optional.empty());
    }
    String path = matcher.group(2);
    String spectrum = matcher.group(4);
    CommentToken token =
        new CommentToken(
            path.isEmpty() ? List.of() : List.of(path.split(":", -1)),
            matcher.group(3) != null,
            spectrum == null ? "" : spectrum);
    return new Split(matcher.group(1), Optional.of(token));
  }

  /** The comment with this token; an empty one only where the comment ends like a token itself. */
  String appendTo(String comment) {
    if (equals(NONE) && split(comment).token().isEmpty()) {
      return comment;
    }
    return comment.isEmpty() ? text() : comment + " " + text();
  }

  /** The token as it is written. */
  String text() {
    List<String> parts = new ArrayList<>();
    if (!path.isEmpty()) {
      parts.add(String.join(":", path));
    }
    if (lya) {
      parts.add("z=lya");
    }
    if (!spectrum.isEmpty()) {
      parts.add("s=" + spectrum);
    }
    return "[" + String.join(";", parts) + "]";
  }

  /** The class meant; empty if the column alone tells it. */
  Optional<SpectralClass> spectralClass() {
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpectralClass(path.get(path.size() - 1)));
  }
}
