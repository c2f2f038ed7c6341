package org.lymanscope.engine.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;

/** Which classes a rule is for. */
public final class Exceptions {
  private Exceptions() {}

  /** Classes that no {@link Allowed} excepts from a rule, on themselves or around them. */
  public static DescribedPredicate<JavaClass> notExceptedFrom(String rule) {
    return DescribedPredicate.describe(
        "are not allowed to break " + rule, type -> !excepted(type, rule));
  }

  private static boolean excepted(JavaClass type, String rule) {
    boolean itself =
        type.tryGetAnnotationOfType(Allowed.class)
            .filter(allowed -> Arrays.asList(allowed.rule()).contains(rule))
            .isPresent();
    Optional<JavaClass> around = type.getEnclosingClass();
    return itself || (around.isPresent() && excepted(around.get(), rule));
  }
}
